//! Where a report stands, as the platform says; also on another phone, which has no more than the receipt's code.

use super::fields::term;
use super::slip::slip;
use crate::components::{Glyph, Heading, Icon, live};
use crate::edge::device::{clock, page};
use crate::edge::endpoint::EndpointError;
use crate::edge::store::Followed;
use crate::i18n::locale;
use crate::locales::common::CommonTexts;
use crate::locales::report::{self, SentTexts};
use crate::services::services;
use crate::state::{Kept, State};
use leptos::prelude::*;

/// A report that was received.
#[derive(Clone)]
pub(super) struct Subject {
    pub(super) number: String,
    pub(super) secret: String,
    /// Its id in this device's outbox, where it is from here.
    pub(super) id: Option<String>,
}

/// How asking goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asking {
    Underway,
    Answered,
    Failed,
    /// The platform knows no such report.
    Denied,
}

/// A report whose state is asked for when it is looked at.
#[derive(Clone, Copy)]
pub(super) struct Following {
    subject: Kept<Subject>,
    last: State<Option<Followed>>,
    asking: State<Asking>,
    /// The language that answers are asked for in.
    language: &'static str,
}

impl Following {
    /// What the platform said last; followed like any state.
    pub(super) fn last(self) -> Option<Followed> {
        self.last.get()
    }

    fn ask(self) {
        let services = services();
        self.ask_by(services);
    }

    fn ask_by(self, services: crate::services::Services) {
        let Some(subject) = self.subject.try_get() else { return };
        self.asking.set(Asking::Underway);
        let tag = self.language;
        leptos::task::spawn_local(async move {
            let endpoint = services.endpoint.in_language(tag);
            let answer = endpoint.report_status(&subject.number, &subject.secret).await;
            self.asking.set(match &answer {
                Ok(_) => Asking::Answered,
                Err(EndpointError::CodeRefused) => Asking::Denied,
                Err(_) => Asking::Failed,
            });
            let Ok(status) = answer else { return };
            let followed = Followed { status: status.into_inner(), at: clock::now() };
            if let (Some(store), Some(id)) = (&services.store, &subject.id) {
                // What is not kept is asked for again next time.
                let _ = store.follow(id, &followed).await;
            }
            self.last.set(Some(followed));
        });
    }
}

/// Asks for a report's state now, and whenever the page is looked at again.
pub(super) fn follow(subject: Subject, at_start: Option<Followed>) -> Following {
    let following = Following {
        subject: Kept::new(subject),
        last: State::new(at_start),
        asking: State::new(Asking::Underway),
        language: locale().tag(),
    };
    following.ask();
    let services = services();
    let _listening = Kept::new(page::follow_visible(move || following.ask_by(services.clone())));
    following
}

/// The state and the answers, as terms of a list.
pub(super) fn state_of(following: Following) -> AnyView {
    let t = SentTexts::now();
    let tag = locale().tag();
    let words = move || match (following.asking.get(), following.last()) {
        (Asking::Underway, None) => CommonTexts::now().loading,
        (_, Some(last)) => report::state(last.status.state),
        (Asking::Denied, None) => t.state_denied,
        (Asking::Failed | Asking::Answered, None) => t.state_unknown,
    };
    let remark = move || match (following.asking.get(), following.last()) {
        (Asking::Failed, Some(_)) => t.state_failed.to_owned(),
        (_, Some(last)) => format!("{} {}", t.asked_at, clock::date_time(last.at, tag)),
        (_, None) => String::new(),
    };
    let says = view! {
        <p role="status" class="font-semibold">{live(words)}</p>
        <p class="hint">{live(remark)}</p>
        <button type="button" class="btn btn-quiet no-print -ml-5" on:click=move |_| following.ask()><Icon glyph=Glyph::Turn/>{t.refresh}</button>
    };
    let answers = move || {
        let last = following.last()?;
        let answers = last.status.replies.into_iter().map(|reply| {
            term(
                t.answer,
                view! { <p>{reply.text}</p><p class="hint">{clock::date_time(reply.at, tag)}</p> }.into_any(),
            )
        });
        Some(answers.collect_view())
    };
    view! {
        {term(t.state, says.into_any())}
        {live(answers)}
    }
    .into_any()
}

/// The page behind a receipt's code.
#[component]
pub fn ReportStatus() -> impl IntoView {
    let t = SentTexts::now();
    let parts = page::fragment_parts();
    let body = match <[String; 2]>::try_from(parts) {
        Ok([number, secret]) if !number.is_empty() && !secret.is_empty() => {
            let following = follow(Subject { number: number.clone(), secret, id: None }, None);
            let shown = number.clone();
            view! {
                <section id="receipt" class="card px-5 py-5">
                    <dl class="space-y-3">
                        {term(t.number, view! { <span class="font-mono text-xl font-semibold break-all">{shown}</span> }.into_any())}
                        {state_of(following)}
                    </dl>
                </section>
                {live(move || following.last().and_then(|last| last.status.mail_in).map(|mail_in| slip(&number, mail_in)))}
            }
            .into_any()
        }
        _ => view! { <p class="tone-care tone-wash rounded-card p-4">{t.status_bad}</p> }.into_any(),
    };
    view! { <div class="space-y-4"><Heading text=t.status_title/>{body}</div> }
}
