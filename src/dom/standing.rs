//! What stands in the document, and how it becomes what is described next.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::document;
use web_sys::{Node, Text};

use super::keyed::StandingRow;
use super::part::SetPart;
use super::place::{Place, new_element, take_out};
use super::{Draw, Element, View, keyed};
use crate::reactive::Watch;

/// A view that was drawn.
pub(super) enum Standing {
    /// The mark that keeps a place.
    Nothing(Node),
    Text(Text, Cow<'static, str>),
    Element(Box<StandingElement>),
    /// One after the other, and the mark after the last.
    Several(Vec<Standing>, Node),
    Keyed(Vec<StandingRow>, Node),
    Live(Live),
}

pub(super) struct StandingElement {
    node: web_sys::Element,
    tag: &'static str,
    fixed: &'static [(&'static str, &'static str)],
    parts: Vec<SetPart>,
    children: Vec<Standing>,
}

pub(super) struct Live {
    /// Draws again; dropped, it no longer does.
    _effect: Watch,
    shown: Rc<RefCell<Option<Standing>>>,
}

impl Standing {
    pub(super) fn draw(view: View, place: &Place) -> Self {
        match view {
            View::Nothing => Self::Nothing(place.mark()),
            View::Text(text) => {
                let node = document().create_text_node(&text);
                place.put(&node);
                Self::Text(node, text)
            }
            View::Element(element) => Self::Element(Box::new(StandingElement::draw(*element, place))),
            View::Several(views) => {
                let several = views.into_iter().map(|view| Self::draw(view, place)).collect();
                Self::Several(several, place.mark())
            }
            View::Keyed(rows) => {
                let end = place.mark();
                let mut standing = Vec::new();
                keyed::patch(&mut standing, rows, &end);
                Self::Keyed(standing, end)
            }
            View::Live(draw) => Self::Live(Live::follow(Rc::default(), Some(place.clone()), draw)),
        }
    }

    /// Becomes what is described, keeping the elements that fit: with them their focus, scroll and selection.
    pub(super) fn patch(&mut self, view: View) {
        match (&mut *self, view) {
            (Self::Nothing(_), View::Nothing) => {}
            (Self::Text(node, old), View::Text(new)) => {
                if *old != new {
                    node.set_data(&new);
                    *old = new;
                }
            }
            (Self::Element(standing), View::Element(new)) if standing.fits(&new) => standing.patch(*new),
            (Self::Several(standing, end), View::Several(views)) => patch_several(standing, views, end),
            (Self::Keyed(standing, end), View::Keyed(rows)) => keyed::patch(standing, rows, end),
            (Self::Live(live), View::Live(draw)) => {
                let shown = Rc::clone(&live.shown);
                *live = Live::follow(shown, None, draw);
            }
            (_, other) => {
                let new = match self.first() {
                    Some(first) => Self::draw(other, &Place::before(&first)),
                    None => return,
                };
                std::mem::replace(self, new).remove();
            }
        }
    }

    /// The first of its nodes; `None` only while it is being drawn.
    pub(super) fn first(&self) -> Option<Node> {
        match self {
            Self::Nothing(mark) => Some(mark.clone()),
            Self::Text(node, _) => Some(node.clone().into()),
            Self::Element(element) => Some(element.node.clone().into()),
            Self::Several(standing, end) => standing.first().map_or_else(|| Some(end.clone()), Self::first),
            Self::Keyed(rows, end) => rows.first().map_or_else(|| Some(end.clone()), StandingRow::first),
            Self::Live(live) => live.shown.borrow().as_ref().and_then(Self::first),
        }
    }

    /// Each of its nodes, in order.
    pub(super) fn nodes(&self, each: &mut dyn FnMut(&Node)) {
        match self {
            Self::Nothing(mark) => each(mark),
            Self::Text(node, _) => each(node),
            Self::Element(element) => each(&element.node),
            Self::Several(standing, end) => {
                standing.iter().for_each(|one| one.nodes(each));
                each(end);
            }
            Self::Keyed(rows, end) => {
                rows.iter().for_each(|row| row.nodes(each));
                each(end);
            }
            Self::Live(live) => {
                if let Some(shown) = live.shown.borrow().as_ref() {
                    shown.nodes(each);
                }
            }
        }
    }

    /// Takes it out of the document.
    pub(super) fn remove(self) {
        let mut nodes = Vec::new();
        self.nodes(&mut |node| nodes.push(node.clone()));
        // Handlers and effects first: taking an element out can be an event of its own.
        self.let_go();
        nodes.iter().for_each(take_out);
    }

    /// Drops every handler and effect now. What a live part shows is its effect's, too, which may end only later.
    fn let_go(self) {
        match self {
            Self::Nothing(_) | Self::Text(..) => {}
            Self::Element(element) => element.children.into_iter().for_each(Self::let_go),
            Self::Several(standing, _) => standing.into_iter().for_each(Self::let_go),
            Self::Keyed(rows, _) => rows.into_iter().for_each(|row| row.standing.let_go()),
            Self::Live(live) => {
                let shown = live.shown.take();
                shown.into_iter().for_each(Self::let_go);
            }
        }
    }
}

impl StandingElement {
    fn draw(Element { tag, fixed, parts, children }: Element, place: &Place) -> Self {
        let node = new_element(tag);
        for (name, value) in fixed {
            let _ = node.set_attribute(name, value);
        }
        let inside = Place::end_of(&node);
        // Children before the parts: the value of a select holds only once its options are there.
        let children = children.into_iter().map(|child| Standing::draw(child, &inside)).collect();
        let parts = parts.into_iter().map(|part| part.set_on(&node)).collect();
        place.put(&node);
        Self { node, tag, fixed, parts, children }
    }

    fn fits(&self, new: &Element) -> bool {
        self.tag == new.tag
            && self.fixed == new.fixed
            && self.parts.len() == new.parts.len()
            && self.children.len() == new.children.len()
            && self.parts.iter().zip(&new.parts).all(|(part, new)| part.fits(new))
    }

    fn patch(&mut self, new: Element) {
        for (child, new) in self.children.iter_mut().zip(new.children) {
            child.patch(new);
        }
        for (part, new) in self.parts.iter_mut().zip(new.parts) {
            part.patch(new, &self.node);
        }
    }
}

impl Live {
    /// Draws at the place first, or becomes what already stands; and again after each change.
    fn follow(shown: Rc<RefCell<Option<Standing>>>, mut place: Option<Place>, mut draw: Box<dyn Draw>) -> Self {
        let standing = Rc::clone(&shown);
        let effect = Watch::new(move || {
            let view = draw.draw();
            // Out of its cell meanwhile: whoever looks in while it is drawn finds nothing rather than a panic.
            let drawn = match (standing.take(), place.take()) {
                (Some(mut present), _) => {
                    present.patch(view);
                    Some(present)
                }
                (None, Some(place)) => Some(Standing::draw(view, &place)),
                (None, None) => None,
            };
            standing.replace(drawn);
        });
        Self { _effect: effect, shown }
    }
}

fn patch_several(standing: &mut Vec<Standing>, views: Vec<View>, end: &Node) {
    for gone in standing.drain(views.len().min(standing.len())..) {
        gone.remove();
    }
    let kept = standing.len();
    for (at, view) in views.into_iter().enumerate() {
        match standing.get_mut(at) {
            Some(present) if at < kept => present.patch(view),
            Some(_) | None => standing.push(Standing::draw(view, &Place::before(end))),
        }
    }
}
