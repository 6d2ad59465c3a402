//! The pages of an original that is a PDF, one at a time.

use crate::components::live;
use crate::edge::device::page;
use crate::edge::pdf_pages::{Pdf, PdfError};
use crate::edge::photos::BlobUrl;
use crate::locales::result::ResultTexts;
use crate::state::{Kept, State};
use leptos::prelude::*;
use std::rc::Rc;

/// A page is drawn this much wider than it is shown, so that small print stays legible when it is enlarged.
const SHARPNESS: f64 = 2.0;
/// Widest picture, in pixels.
const WIDEST: f64 = 1800.0;

/// A page on the screen.
#[derive(Clone)]
struct Drawn {
    number: u32,
    of: u32,
    picture: Rc<BlobUrl>,
    text: String,
}

#[derive(Clone)]
enum Drawing {
    UnderWay,
    Done(Drawn),
    Failed,
}

/// The pages, with buttons from one to the next.
#[component]
pub(super) fn Pages(
    /// The document, whose digest agreed.
    bytes: Rc<Vec<u8>>,
) -> impl IntoView {
    let t = ResultTexts::now();
    let drawing = State::new(Drawing::UnderWay);
    let is_large = State::new(false);
    let pdf = Kept::new(None::<Rc<Pdf>>);
    let bytes = Kept::new(bytes);
    let draw = move |number: u32| {
        let bytes = bytes.get();
        leptos::task::spawn_local(async move {
            let drawn = async {
                let opened = match pdf.try_get().flatten() {
                    Some(opened) => opened,
                    None => Rc::new(Pdf::open(&bytes).await?),
                };
                pdf.set(Some(Rc::clone(&opened)));
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within bounds")]
                let width = (page::width() * SHARPNESS).clamp(600.0, WIDEST) as u32;
                let page = opened.page(number, width).await?;
                let picture = BlobUrl::new("image/png", page.png).map(Rc::new).ok_or(PdfError::NoWorker)?;
                Ok::<_, PdfError>(Drawn { number, of: opened.pages(), picture, text: page.text })
            };
            let drawn = drawn.await;
            drawing.set(drawn.map_or(Drawing::Failed, Drawing::Done));
        });
    };
    draw(1);
    let turn = move |number: u32| {
        drawing.set(Drawing::UnderWay);
        draw(number);
    };
    view! {
        <div class="mt-2">
            {live(move || match drawing.get() {
                Drawing::UnderWay => view! { <p class="hint py-10 text-center" role="status">{t.document_drawing}</p> }.into_any(),
                Drawing::Failed => view! { <p class="hint" role="status">{t.document_not_drawn}</p> }.into_any(),
                Drawing::Done(drawn) => {
                    let Drawn { number, of, picture, text } = drawn;
                    let address = picture.as_str().to_owned();
                    // Its address is good for as long as the picture is there.
                    let kept = Kept::new(picture);
                    view! {
                        <figure>
                            <div class="overflow-x-auto rounded-xl border border-line bg-white" tabindex="0" role="group" aria-label=t.document_page>
                                <img class="max-w-none" class:w-full=move || !is_large.get() class:document-large=move || is_large.get()
                                    src=address alt=t.document_page on:load=move |_| { let _ = kept.try_get(); }/>
                            </div>
                            <figcaption class="sr-only">{text}</figcaption>
                        </figure>
                        <button type="button" class="btn btn-quiet no-print mt-2" aria-pressed=move || is_large.get().to_string()
                            on:click=move |_| is_large.update(|large| *large = !*large)>
                            {t.document_large}
                        </button>
                        {(of > 1).then(|| view! {
                            <div class="no-print mt-2 flex items-center justify-between gap-2">
                                <button type="button" class="btn px-3" disabled={number == 1} on:click=move |_| turn(number - 1)>
                                    {t.document_page_back}
                                </button>
                                <p class="tabular-nums">{number} " / " {of}</p>
                                <button type="button" class="btn px-3" disabled={number == of} on:click=move |_| turn(number + 1)>
                                    {t.document_page_on}
                                </button>
                            </div>
                        })}
                    }
                    .into_any()
                }
            })}
        </div>
    }
}
