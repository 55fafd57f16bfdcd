//! What is in the document, and how it becomes what is described next.

use std::borrow::Cow;

use web_sys::Node;

use super::View;
use super::browser::detach;
use super::dynamic::Dynamic;
use super::element::MountedElement;
use super::insertion_point::InsertionPoint;
use super::keyed::MountedList;
use super::text::MountedText;

/// A view that was drawn.
pub(super) enum Mounted {
    /// The mark that keeps the place, where it needs one.
    Nothing(Option<Node>),
    Text(MountedText, Cow<'static, str>),
    Element(Box<MountedElement>),
    /// One after the other, and the mark after the last, where it needs one.
    Fragment(Vec<Mounted>, Option<Node>),
    Keyed(MountedList),
    Dynamic(Dynamic),
}

impl Mounted {
    pub(super) fn draw(view: View, place: &InsertionPoint) -> Self {
        match view {
            View::Nothing => Self::Nothing(place.mark()),
            View::Text(text) => Self::Text(MountedText::draw(&text, place), text),
            View::Element(template) => Self::Element(Box::new(MountedElement::draw(*template, place))),
            View::Fragment(views) => {
                let shared = place.shared();
                let fragment = views.into_iter().map(|view| Self::draw(view, &shared)).collect();
                Self::Fragment(fragment, place.mark())
            }
            View::Keyed(rows) => Self::Keyed(MountedList::draw(rows, place)),
            View::Dynamic(draw) => Self::Dynamic(Dynamic::new(draw, place)),
        }
    }

    /// Becomes what is described, keeping the elements that fit: with them their focus, scroll and selection.
    pub(super) fn patch(&mut self, view: View, place: &InsertionPoint) {
        match (&mut *self, view) {
            (Self::Nothing(_), View::Nothing) => {}
            (Self::Text(text, old), View::Text(new)) => {
                if *old != new {
                    text.set(&new);
                    *old = new;
                }
            }
            (Self::Element(mounted), View::Element(new)) if mounted.fits(&new) => {
                mounted.patch(*new);
            }
            (Self::Fragment(mounted, end), View::Fragment(views)) => {
                patch_fragment(mounted, views, end.as_ref(), place);
            }
            (Self::Keyed(list), View::Keyed(rows)) => list.patch(rows, place),
            (Self::Dynamic(dynamic), View::Dynamic(draw)) => dynamic.follow(draw),
            (_, other) => {
                let Some(place) = place.again(self.first().as_ref()) else { return };
                let new = Self::draw(other, &place);
                std::mem::replace(self, new).remove();
            }
        }
    }

    /// The first of its nodes. `None` while it is being drawn, and for nothing at a place that needs no mark.
    pub(super) fn first(&self) -> Option<Node> {
        match self {
            Self::Nothing(mark) => mark.clone(),
            Self::Text(text, _) => text.node(),
            Self::Element(element) => Some(element.node().clone()),
            Self::Fragment(mounted, end) => mounted.iter().find_map(Self::first).or_else(|| end.clone()),
            Self::Keyed(list) => list.first(),
            Self::Dynamic(dynamic) => dynamic.shown(Self::first),
        }
    }

    /// The last of its nodes, as `first`.
    pub(super) fn last(&self) -> Option<Node> {
        match self {
            Self::Nothing(_) | Self::Text(..) | Self::Element(_) => self.first(),
            Self::Fragment(mounted, end) => end.clone().or_else(|| mounted.iter().rev().find_map(Self::last)),
            Self::Keyed(list) => list.last(),
            Self::Dynamic(dynamic) => dynamic.shown(Self::last),
        }
    }

    /// Each of its nodes, in order.
    pub(super) fn each_node(&self, each: &mut dyn FnMut(&Node)) {
        match self {
            Self::Nothing(mark) => mark.iter().for_each(each),
            Self::Text(text, _) => text.node().iter().for_each(each),
            Self::Element(element) => each(element.node()),
            Self::Fragment(mounted, end) => {
                mounted.iter().for_each(|one| one.each_node(each));
                end.iter().for_each(each);
            }
            Self::Keyed(list) => list.each_node(each),
            Self::Dynamic(dynamic) => {
                dynamic.shown(|shown| {
                    shown.each_node(each);
                    None::<()>
                });
            }
        }
    }

    /// Takes it out of the document.
    pub(super) fn remove(mut self) {
        // Handlers and effects first: taking an element out can be an event of its own.
        self.dispose();
        self.each_node(&mut detach);
    }

    /// Drops every handler and effect now. What is drawn stays, and no longer does anything.
    pub(super) fn dispose(&mut self) {
        match self {
            Self::Nothing(_) | Self::Text(..) => {}
            Self::Element(element) => element.dispose(),
            Self::Fragment(mounted, _) => mounted.iter_mut().for_each(Self::dispose),
            Self::Keyed(list) => list.dispose(),
            Self::Dynamic(dynamic) => dynamic.dispose(),
        }
    }
}

fn patch_fragment(mounted: &mut Vec<Mounted>, views: Vec<View>, end: Option<&Node>, place: &InsertionPoint) {
    let shared = place.shared();
    for gone in mounted.drain(views.len().min(mounted.len())..) {
        gone.remove();
    }
    let kept = mounted.len();
    for (at, view) in views.into_iter().enumerate() {
        match mounted.get_mut(at) {
            Some(present) if at < kept => present.patch(view, &shared),
            Some(_) | None => {
                let place = end.map_or_else(|| shared.clone(), |end| shared.before(end));
                mounted.push(Mounted::draw(view, &place));
            }
        }
    }
}
