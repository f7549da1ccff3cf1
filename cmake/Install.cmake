# What `cmake --install` puts where. Consumers find it by find_package(mifake) or by pkg-config.

include(CMakePackageConfigHelpers)

set(include_dir ${CMAKE_INSTALL_INCLUDEDIR}/mifake)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/mifake)

# Two export sets: only the static library asks its users for jansson.
install(TARGETS mifake EXPORT mifake-shared)
install(TARGETS mifake-static EXPORT mifake-static)
install(EXPORT mifake-shared NAMESPACE mifake:: DESTINATION ${package_dir})
install(EXPORT mifake-static NAMESPACE mifake:: DESTINATION ${package_dir})

# The folder for LD_LIBRARY_PATH: in it are the library under the name that programs ask for, and under
# the one that programs ask for which were linked with it.
install(CODE "
    set(folder \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}/mifake\")
    file(MAKE_DIRECTORY \"\${folder}\")
    foreach(name libmi.so $<TARGET_SONAME_FILE_NAME:mifake>)
        file(CREATE_LINK ../$<TARGET_SONAME_FILE_NAME:mifake> \"\${folder}/\${name}\" SYMBOLIC)
        message(STATUS \"Installing: \${folder}/\${name}\")
    endforeach()")

install(
    DIRECTORY ${PROJECT_SOURCE_DIR}/include/
    DESTINATION ${include_dir}
    FILES_MATCHING
    PATTERN "*.h")

install(
    DIRECTORY ${PROJECT_SOURCE_DIR}/fixtures/
    DESTINATION ${CMAKE_INSTALL_DATADIR}/mifake/fixtures
    FILES_MATCHING
    PATTERN "*.json")

if(TARGET mifake-tool)
    set_target_properties(mifake-tool PROPERTIES INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")
    install(TARGETS mifake-tool)
    install(
        DIRECTORY ${PROJECT_SOURCE_DIR}/src/tool/man/
        DESTINATION ${CMAKE_INSTALL_MANDIR}/man1
        OPTIONAL
        FILES_MATCHING
        PATTERN "*.1")
endif()

configure_package_config_file(
    cmake/mifake-config.cmake.in ${PROJECT_BINARY_DIR}/mifake-config.cmake
    INSTALL_DESTINATION ${package_dir}
    PATH_VARS CMAKE_INSTALL_LIBDIR CMAKE_INSTALL_DATADIR CMAKE_INSTALL_INCLUDEDIR)
write_basic_package_version_file(
    ${PROJECT_BINARY_DIR}/mifake-config-version.cmake
    COMPATIBILITY SameMinorVersion)
install(
    FILES ${PROJECT_BINARY_DIR}/mifake-config.cmake
          ${PROJECT_BINARY_DIR}/mifake-config-version.cmake
    DESTINATION ${package_dir})

# Paths in the .pc file count from the file itself, so that an installation can be moved.
file(RELATIVE_PATH prefix_from_pc /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
if(MIFAKE_HAVE_BACKTRACE)
    set(MIFAKE_PC_BACKTRACE "-lbacktrace ")
endif()
configure_file(cmake/mifake.pc.in ${PROJECT_BINARY_DIR}/mifake.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/mifake.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
