/* The names of a libmi.so to link programs with, and nothing behind them: nobody runs this. */

#pragma GCC visibility push(default)

extern const void *mi_clientFT_V1;
extern int MI_Application_InitializeV1(void);

const void *mi_clientFT_V1;

int MI_Application_InitializeV1(void)
{
    return 1;
}
