/*
 * Annotations of parameters that Windows' compilers know (SAL). Sources written for Windows use
 * them in their own signatures; here they say nothing. Those that another header has defined are
 * left alone.
 */
#ifndef MIFAKE_MI_ANNOTATIONS_H
#define MIFAKE_MI_ANNOTATIONS_H

#ifndef _In_
#define _In_
#endif
#ifndef _In_opt_
#define _In_opt_
#endif
#ifndef _In_z_
#define _In_z_
#endif
#ifndef _In_opt_z_
#define _In_opt_z_
#endif
#ifndef _Out_
#define _Out_
#endif
#ifndef _Outptr_
#define _Outptr_
#endif
#ifndef _Out_writes_z_
#define _Out_writes_z_(count)
#endif
#ifndef _Outptr_result_z_
#define _Outptr_result_z_
#endif
#ifndef _Outptr_result_maybenull_
#define _Outptr_result_maybenull_
#endif
#ifndef _Outptr_opt_result_maybenull_
#define _Outptr_opt_result_maybenull_
#endif
#ifndef _Outptr_result_maybenull_z_
#define _Outptr_result_maybenull_z_
#endif
#ifndef _Outptr_opt_result_z_
#define _Outptr_opt_result_z_
#endif
#ifndef _Outptr_opt_result_maybenull_z_
#define _Outptr_opt_result_maybenull_z_
#endif
#ifndef _Return_type_success_
#define _Return_type_success_(expr)
#endif
#ifndef _In_reads_opt_
#define _In_reads_opt_(expr)
#endif
#ifndef _Out_writes_to_opt_
#define _Out_writes_to_opt_(length, lengthwritten)
#endif
#ifndef _Inout_
#define _Inout_
#endif
#ifndef _Out_opt_
#define _Out_opt_
#endif
#ifndef _Out_writes_bytes_
#define _Out_writes_bytes_(count)
#endif
#ifndef _In_reads_
#define _In_reads_(count)
#endif
#ifndef _Out_writes_opt_
#define _Out_writes_opt_(count)
#endif
#ifndef _Pre_writable_size_
#define _Pre_writable_size_(count)
#endif

#endif
