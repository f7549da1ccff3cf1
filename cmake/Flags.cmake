# Flags of everything that is built here, the tests too. They must be set before the first target.

set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_CXX_STANDARD 11)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

add_compile_definitions($<$<COMPILE_LANGUAGE:C>:_POSIX_C_SOURCE=200809L>)

add_compile_options(
    -Wall
    -Wextra
    -Wpedantic
    -Wcast-align
    -Wcast-qual
    -Wconversion
    -Wdouble-promotion
    -Wformat=2
    -Wnull-dereference
    -Wpointer-arith
    -Wshadow
    -Wsign-conversion
    -Wundef
    -Wvla
    -Wwrite-strings
    "$<$<COMPILE_LANGUAGE:C>:-Wmissing-prototypes;-Wold-style-definition;-Wstrict-prototypes>"
    "$<$<C_COMPILER_ID:GNU>:-Wduplicated-branches;-Wduplicated-cond;-Wlogical-op>")

# For what is larger than 32 bytes gcc takes a string instruction, which is slow to start: structs of
# this code have 50 to 250.
include(CheckCCompilerFlag)
set(MIFAKE_COPY_FLAGS
    -mmemset-strategy=vector_loop:256:noalign,libcall:-1:noalign
    -mmemcpy-strategy=vector_loop:256:noalign,libcall:-1:noalign)
check_c_compiler_flag("${MIFAKE_COPY_FLAGS}" MIFAKE_HAS_COPY_FLAGS)
if(MIFAKE_HAS_COPY_FLAGS)
    # Not in debug builds: clang-tidy reads their command lines.
    add_compile_options(
        "$<$<AND:$<COMPILE_LANGUAGE:C>,$<NOT:$<CONFIG:Debug>>>:${MIFAKE_COPY_FLAGS}>")
endif()

# A call goes through many small functions in many files: the library is optimised as a whole. Its
# objects have code of their own besides, for the archive.
set(MIFAKE_LTO_FLAGS -flto=auto -ffat-lto-objects)
check_c_compiler_flag("${MIFAKE_LTO_FLAGS}" MIFAKE_HAS_LTO)
if(MIFAKE_HAS_LTO)
    set(MIFAKE_LTO_FLAGS "$<$<NOT:$<CONFIG:Debug>>:${MIFAKE_LTO_FLAGS}>")
else()
    set(MIFAKE_LTO_FLAGS "")
endif()

if(MIFAKE_WERROR)
    add_compile_options(-Werror)
endif()

if(MIFAKE_SANITIZE)
    add_compile_options(
        -fsanitize=${MIFAKE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${MIFAKE_SANITIZE})
endif()

if(MIFAKE_FUZZ)
    if(NOT CMAKE_C_COMPILER_ID MATCHES Clang)
        message(FATAL_ERROR "MIFAKE_FUZZ needs clang")
    endif()
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(MIFAKE_COVERAGE)
    add_compile_options(--coverage -fprofile-update=atomic)
    add_link_options(--coverage)
endif()
