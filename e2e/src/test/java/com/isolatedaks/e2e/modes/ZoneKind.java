package com.isolatedaks.e2e.modes;

/** Where the API server's name is found. */
enum ZoneKind {
    SYSTEM,
    NONE,
    BROUGHT
}
