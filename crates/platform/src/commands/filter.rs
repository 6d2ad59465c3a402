//! What the command line selects, as the store asks for it.

use crate::cli::{Selection, StateFilter};
use crate::clock;
use crate::store::{Filter, OpenState};
use suyuan_record::ReportState;

impl Selection {
    /// The reports that are selected.
    pub(super) fn filter(&self) -> Filter {
        Filter {
            state: self.state.map_or(OpenState::Any, OpenState::from),
            code: self.code.clone(),
            since: self.since.map(|day| clock::start_of(day.0)),
            ..Filter::default()
        }
    }
}

impl From<StateFilter> for OpenState {
    fn from(state: StateFilter) -> Self {
        match state {
            StateFilter::Open => Self::Open,
            StateFilter::Received => Self::At(ReportState::Received),
            StateFilter::InReview => Self::At(ReportState::InReview),
            StateFilter::ProductWanted => Self::At(ReportState::ProductWanted),
            StateFilter::ProductReceived => Self::At(ReportState::ProductReceived),
            StateFilter::Answered => Self::At(ReportState::Answered),
            StateFilter::Closed => Self::At(ReportState::Closed),
        }
    }
}
