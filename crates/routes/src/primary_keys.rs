//! GS1 primary keys.

/// Application identifiers that may begin a Digital Link path (GS1 Digital Link: URI Syntax, 4.3).
pub const PRIMARY_KEYS: [&str; 15] =
    ["00", "01", "253", "255", "401", "402", "414", "417", "8003", "8004", "8006", "8010", "8013", "8017", "8018"];
