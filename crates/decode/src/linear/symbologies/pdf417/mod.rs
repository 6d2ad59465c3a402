//! PDF417 (ISO/IEC 15438): lines across its rows, gathered into a table of codewords.
//!
//! Each codeword says in which of three rows it may stand, and the indicators at both ends say which row a line crosses
//! there: lines may run aslant over the rows, and each codeword is read by several.

mod codeword;
mod compaction;
mod crossing;
mod read;
mod table;

pub(crate) use read::Pdf417;
