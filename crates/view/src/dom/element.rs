//! An element that was cloned, with what was set on it and drawn in it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::attribute::AppliedAttr;
use super::attributes::AppliedAttributes;
use super::browser::Name;
use super::insertion_point::InsertionPoint;
use super::listener::Listener;
use super::mounted::Mounted;
use super::node_ref::NodeRefGuard;
use super::skeleton::{Kind, Skeleton, Step};
use super::template::{Part, Template};

pub(super) struct MountedElement {
    skeleton: Rc<Skeleton>,
    node: Rc<Element>,
    /// In the order of the skeleton's steps.
    parts: Vec<MountedPart>,
}

/// A part of an element, set.
pub(super) enum MountedPart {
    Value(AppliedAttr),
    Listener(Listener),
    NodeRef(NodeRefGuard, Rc<Element>),
    Attributes(AppliedAttributes, Rc<Element>),
    Child(Mounted, InsertionPoint),
}

impl MountedElement {
    pub(super) fn draw(Template { markup, mut parts }: Template, place: &InsertionPoint) -> Self {
        let skeleton = place.renderer.skeleton(markup, place.namespace);
        let Ok(clone) = skeleton.node.clone_node_with_deep(true) else { unreachable!("an element can be cloned") };
        let node = Rc::new(clone.unchecked_into());
        let mut walk = Walk { at: Rc::clone(&node), above: Vec::new() };
        let mut mounted = Vec::with_capacity(parts.len());
        for step in &skeleton.steps {
            match step {
                Step::FirstChild => walk.down(),
                Step::NextSibling => walk.on(),
                Step::Parent => walk.up(),
                Step::Child { part, at_end, hold, inside } => {
                    let (parent, before) = walk.gap(*at_end);
                    let gap = place.gap(parent, before, *hold, *inside);
                    let child = Mounted::draw(take(&mut parts, *part).into_child(), &gap);
                    mounted.push(MountedPart::Child(child, gap));
                }
                Step::Set { part, kind, name } => {
                    mounted.push(MountedPart::set(*kind, name, take(&mut parts, *part), &walk.at));
                }
            }
        }
        // As a whole, so that the browser sees one change.
        place.insert(&node);
        Self { skeleton, node, parts: mounted }
    }

    /// Whether a newly described element is one of the same `view!`.
    pub(super) fn fits(&self, new: &Template) -> bool {
        self.skeleton.markup == new.markup
    }

    /// Takes the values of another element of the same `view!`.
    pub(super) fn patch(&mut self, mut new: Template) {
        let mut mounted = self.parts.iter_mut();
        for step in &self.skeleton.steps {
            let (Step::Child { part, .. } | Step::Set { part, .. }) = step else { continue };
            if let Some(mounted) = mounted.next() {
                mounted.patch(take(&mut new.parts, *part));
            }
        }
    }

    pub(super) fn node(&self) -> &Node {
        &self.node
    }

    pub(super) fn dispose(&mut self) {
        for part in std::mem::take(&mut self.parts) {
            match part {
                MountedPart::Child(mut child, _) => child.dispose(),
                MountedPart::Value(applied) => applied.dispose(),
                // Dropping these ends them.
                MountedPart::Listener(_) | MountedPart::NodeRef(..) | MountedPart::Attributes(..) => {}
            }
        }
    }
}

impl MountedPart {
    pub(super) fn set(kind: Kind, name: &Name, part: Part, element: &Rc<Element>) -> Self {
        match part {
            Part::Listener(handler) => Self::Listener(Listener::new(element, name, kind == Kind::Capture, handler)),
            Part::NodeRef(reference) => Self::NodeRef(NodeRefGuard::new(reference, element), Rc::clone(element)),
            Part::Attributes(attributes) => Self::Attributes(attributes.apply(element), Rc::clone(element)),
            other => Self::Value(AppliedAttr::new(element, kind, name, other.into_value())),
        }
    }

    fn patch(&mut self, part: Part) {
        match (self, part) {
            (Self::Value(applied), Part::Value(value)) => applied.follow(value),
            (Self::Listener(listener), Part::Listener(handler)) => listener.replace(handler),
            (Self::NodeRef(guard, element), Part::NodeRef(reference)) => guard.replace(reference, element),
            (Self::Attributes(applied, element), Part::Attributes(new)) => applied.replace(new, element),
            (Self::Child(child, place), Part::Child(view)) => child.patch(view, place),
            // The same `view!` has the same kinds of parts.
            (Self::Value(_) | Self::Listener(_) | Self::NodeRef(..) | Self::Attributes(..) | Self::Child(..), _) => {}
        }
    }

    /// Takes it off an element that stays.
    pub(super) fn remove(self) {
        match self {
            Self::Value(applied) => applied.remove(),
            Self::Attributes(applied, _) => applied.remove(),
            Self::Child(child, _) => child.remove(),
            // These are taken off when they are dropped.
            Self::Listener(_) | Self::NodeRef(..) => {}
        }
    }
}

/// A way through a clone. What it calls an element can be a text; nothing is asked of that.
struct Walk {
    at: Rc<Element>,
    above: Vec<Rc<Element>>,
}

impl Walk {
    fn down(&mut self) {
        if let Some(child) = self.at.first_child() {
            self.above.push(std::mem::replace(&mut self.at, Rc::new(child.unchecked_into())));
        }
    }

    fn on(&mut self) {
        if let Some(next) = self.at.next_sibling() {
            self.at = Rc::new(next.unchecked_into());
        }
    }

    fn up(&mut self) {
        if let Some(above) = self.above.pop() {
            self.at = above;
        }
    }

    /// Inside the present element at its end, or just before it.
    fn gap(&self, at_end: bool) -> (Rc<Element>, Option<Rc<Element>>) {
        match self.above.last() {
            Some(above) if !at_end => (Rc::clone(above), Some(Rc::clone(&self.at))),
            Some(_) | None => (Rc::clone(&self.at), None),
        }
    }
}

fn take(parts: &mut [Part], at: usize) -> Part {
    parts.get_mut(at).map_or(Part::Taken, |part| std::mem::replace(part, Part::Taken))
}
