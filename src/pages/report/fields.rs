//! The fields of the form: what changes the draft goes through here.

use crate::edge::device::clock;
use crate::edge::store::Draft;
use crate::state::State;
use leptos::prelude::*;
use suyuan_record::Report;

/// The draft under the shopper's hands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Editing(pub(super) State<Draft>);

impl Editing {
    /// Changes the report.
    pub(super) fn edit(self, change: &dyn Fn(&mut Report)) {
        self.0.update(|draft| {
            change(&mut draft.report);
            draft.is_touched = true;
            draft.saved_at = clock::now();
        });
    }

    /// The report, read once.
    pub(super) fn report(self) -> Report {
        self.0.get_untracked().report
    }
}

/// Without what no text needs: controls, and what writes text backwards, as it comes along when something is pasted.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|c| (!c.is_control() || matches!(c, '\n' | '\t')) && *c != '\u{202e}').collect()
}

/// One line of text: what it is, and which text of the report it is.
pub(super) struct TextField {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    /// The `type` of the input; `area` for several lines.
    pub(super) kind: &'static str,
    /// What the browser may fill in (HTML, autofill).
    pub(super) autocomplete: &'static str,
    pub(super) hint: &'static str,
    /// So many characters are taken (by the platform, too).
    pub(super) most: u16,
    pub(super) get: fn(&Report) -> String,
    pub(super) set: fn(&mut Report, String),
}

impl TextField {
    /// A line without a hint.
    pub(super) fn line(
        id: &'static str,
        label: &'static str,
        get: fn(&Report) -> String,
        set: fn(&mut Report, String),
    ) -> Self {
        Self { id, label, kind: "text", autocomplete: "off", hint: "", most: 200, get, set }
    }

    /// Draws it.
    pub(super) fn draw(self, editing: Editing) -> AnyView {
        let value = (self.get)(&editing.report());
        let set = self.set;
        let on_text = move |text: String| editing.edit(&|report| set(report, plain(&text)));
        let hint_id = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let field = if self.kind == "area" {
            view! {
                <textarea id=self.id class="field" rows="3" maxlength=self.most aria-describedby=hint_id.clone() prop:value=value
                    on:input:target=move |event| on_text(event.target().value())></textarea>
            }
            .into_any()
        } else {
            view! {
                <input id=self.id class="field" type=self.kind maxlength=self.most autocomplete=self.autocomplete
                    aria-describedby=hint_id.clone() prop:value=value
                    on:input:target=move |event| on_text(event.target().value())/>
            }
            .into_any()
        };
        view! {
            <div>
                <label class="field-label" for=self.id>{self.label}</label>
                {field}
                {hint_id.map(|id| view! { <p id=id class="hint mt-1">{self.hint}</p> })}
            </div>
        }
        .into_any()
    }
}

/// A term and what it says.
pub(super) fn term(term: &'static str, says: AnyView) -> AnyView {
    view! { <div><dt class="text-sm text-soft">{term}</dt><dd>{says}</dd></div> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_turns_text_around_is_taken_out() {
        assert_eq!(plain("a\u{202e}b\u{0}c\r\nd\te"), "abc\nd\te");
    }
}
