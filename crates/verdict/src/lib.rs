//! From evidence about a product code to a verdict with its reasons.
//!
//! A record that matches does not prove the can: a genuine code can be copied, a genuine can refilled. So a [`Verdict`]
//! says what was checked, one [`Reason`] at a time, and never more than the evidence carries. [`judge`] is total and
//! pure: the day and the time are arguments.

mod evidence;
mod gather;
mod judge;
mod pace;
mod reason;

pub use evidence::{
    Answer, CannotAsk, CodeEvidence, Compared, Comparison, Evidence, Form, LastVerdict, LinkEvidence, Reply,
    StandingEvidence, StatementEvidence, TrustEvidence, Value,
};
pub use gather::{Asked, open_reply};
pub use judge::{Verdict, judge};
pub use reason::{Outcome, Reason};
