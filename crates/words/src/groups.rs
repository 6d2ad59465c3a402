//! A type a group of texts, with a method a text: written by the build.

use crate::words::{Argument, Group, Words};

include!(concat!(env!("OUT_DIR"), "/groups.rs"));
