//! The languages, the parts that their texts are loaded in, and what is in them: written by the build.

use crate::direction::Direction;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));
