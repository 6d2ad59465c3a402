//! The photos of the draft that is being written, as the page has them.

use crate::edge::photos::Photo;
use crate::edge::store::Draft;
use crate::state::State;
use std::rc::Rc;

/// The photos of the draft, by digest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pictures(State<Vec<(String, Rc<Photo>)>>);

impl Pictures {
    /// The photos that a form starts with.
    pub(super) fn new(pictures: Vec<(String, Rc<Photo>)>) -> Self {
        Self(State::new(pictures))
    }

    /// The photo of this digest.
    pub(super) fn get(self, sha256: &str) -> Option<Rc<Photo>> {
        self.0.get_untracked().into_iter().find(|(of, _)| of == sha256).map(|(_, photo)| photo)
    }

    /// Adds a photo, in place of an earlier one of this digest.
    pub(super) fn put(self, sha256: String, photo: Rc<Photo>) {
        self.0.update(|pictures| {
            pictures.retain(|(of, _)| *of != sha256);
            pictures.push((sha256, photo));
        });
    }

    /// Those that a draft names.
    pub(super) fn of(self, draft: &Draft) -> Vec<Photo> {
        let is_named = |sha256: &str| draft.report.photos.iter().any(|photo| photo.sha256 == sha256);
        let pictures = self.0.get_untracked();
        pictures.into_iter().filter(|(of, _)| is_named(of)).map(|(_, photo)| photo.as_ref().clone()).collect()
    }
}
