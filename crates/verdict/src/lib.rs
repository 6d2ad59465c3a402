//! From evidence about a product code to a verdict with its reasons.
//!
//! A record that matches does not prove the can: a genuine code can be copied, a genuine can refilled. So a [`Verdict`]
//! says what was checked, one [`Reason`] at a time, and never more than the evidence carries. [`judge`] is total and
//! pure: the day and the time are arguments. [`open_reply`] makes evidence of a platform's reply, checking its
//! signatures on the way. What every reason means, and which outweighs which, is told in `docs/verdict.md`.
//!
//! ```
//! use suyuan_codes::Level;
//! use suyuan_record::IsoDate;
//! use suyuan_verdict::{Answer, CodeEvidence, Evidence, Form, LinkEvidence, Outcome, Reason, judge};
//!
//! let today: IsoDate = "2027-01-15".parse()?;
//! let evidence = Evidence {
//!     code: CodeEvidence { form: Form::WellFormed, level: Level::Item, link: LinkEvidence::None, is_typed: true },
//!     answer: Answer::NotFound,
//!     compared: vec![],
//!     documents: vec![],
//!     clock_skew: None,
//! };
//! let verdict = judge(&evidence, today);
//! assert_eq!(verdict.outcome, Outcome::NotFound);
//! assert_eq!(verdict.reasons, [Reason::NoSuchCode { is_typed: true }]);
//! # Ok::<(), &'static str>(())
//! ```

mod clock;
mod evidence;
mod gather;
mod judge;
mod outcome;
mod pace;
mod question;
mod reason;

pub use clock::{CLOCK_TOLERANCE, is_clock_wrong, today};
pub use evidence::{
    Answer, CannotAsk, CodeEvidence, Compared, Comparison, DocumentEvidence, Evidence, Form, LastVerdict, LinkEvidence,
    Reply, StandingEvidence, StatementEvidence, TrustEvidence, Value,
};
pub use gather::{Asked, open_reply};
pub use judge::{Verdict, judge};
pub use outcome::Outcome;
pub use pace::{Leg, legs};
pub use question::Question;
pub use reason::Reason;
