//! What the verdict promises: rule by rule, honest and hostile, every combination, and with real signatures.

mod combinations;
mod docs;
mod honest;
mod hostile;
mod replies;
mod rules;
mod support;
