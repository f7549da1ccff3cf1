#include "engine/query/dialect.h"

#include "base/name.h"

#include <stddef.h>

static const struct {
    const MI_Char *name;
    enum mf_query_dialect dialect;
} names[] = {
    {MI_T("WQL"), MF_QUERY_WQL},
    {MI_T("CQL"), MF_QUERY_CQL},
    {MI_T("http://schemas.microsoft.com/wbem/wsman/1/WQL"), MF_QUERY_WQL},
    {MI_T("http://schemas.dmtf.org/wbem/cql/1/dsp0202.pdf"), MF_QUERY_CQL},
};

bool mf_query_dialect_find(const MI_Char *name, enum mf_query_dialect *dialect)
{
    for (size_t i = 0; name != NULL && i < sizeof names / sizeof names[0]; i++) {
        if (mf_name_equal(names[i].name, name)) {
            *dialect = names[i].dialect;
            return true;
        }
    }
    return false;
}
