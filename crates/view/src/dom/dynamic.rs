//! What is drawn again whenever something its closure read has changed.

use std::cell::RefCell;
use std::rc::Rc;

use super::Draw;
use super::insertion_point::InsertionPoint;
use super::mounted::Mounted;
use crate::reactive::RenderEffect;

pub(super) struct Dynamic {
    /// Draws again; dropped, it no longer does.
    effect: Option<RenderEffect>,
    /// Also the effect's, which may end only later.
    shown: Rc<RefCell<Option<Mounted>>>,
    place: InsertionPoint,
}

impl Dynamic {
    pub(super) fn new(draw: Box<dyn Draw>, place: &InsertionPoint) -> Self {
        let mut dynamic = Self { effect: None, shown: Rc::default(), place: place.clone() };
        dynamic.start(draw, true);
        dynamic
    }

    /// Another closure draws from now on, over what is there.
    pub(super) fn follow(&mut self, draw: Box<dyn Draw>) {
        self.effect = None;
        self.start(draw, false);
    }

    fn start(&mut self, mut draw: Box<dyn Draw>, mut is_first: bool) {
        let (shown, place) = (Rc::clone(&self.shown), self.place.clone());
        self.effect = Some(RenderEffect::new(move || {
            let view = draw.draw();
            // Out of its cell meanwhile: whoever looks in while it is drawn finds nothing rather than a panic.
            let drawn = match shown.take() {
                Some(mut present) => {
                    present.patch(view, &place);
                    Some(present)
                }
                None if std::mem::take(&mut is_first) => Some(Mounted::draw(view, &place)),
                // Disposed while the closure ran.
                None => None,
            };
            shown.replace(drawn);
        }));
    }

    /// What `look` finds in what is shown; `None` while it is being drawn.
    pub(super) fn shown<T>(&self, look: impl FnOnce(&Mounted) -> Option<T>) -> Option<T> {
        self.shown.borrow().as_ref().and_then(look)
    }

    pub(super) fn dispose(&mut self) {
        self.effect = None;
        // Stays in its cell, since its nodes are still to be removed; unless it is just being drawn.
        let shown = self.shown.take();
        if let Some(mut shown) = shown {
            shown.dispose();
            self.shown.replace(Some(shown));
        }
    }
}
