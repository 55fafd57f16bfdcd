//! What one mounted app draws with: its document, and the skeletons it has built so far.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Document;

use super::skeleton::{Namespace, Skeleton, inherits};

/// Shared by all that is drawn into one mounted root, and gone with it.
pub(super) struct Renderer {
    pub(super) document: Document,
    /// In the order of their keys.
    skeletons: RefCell<Vec<(Key, Rc<Skeleton>)>>,
}

/// Where the text of a `view!` lies and how long it is, which is quicker to compare than the text; and its language.
type Key = (usize, usize, Namespace);

impl Renderer {
    pub(super) fn new(document: Document) -> Rc<Self> {
        Rc::new(Self { document, skeletons: RefCell::default() })
    }

    /// What is cloned for a `view!`, built the first time.
    pub(super) fn skeleton(&self, markup: &'static str, namespace: Namespace) -> Rc<Skeleton> {
        let namespace = if inherits(markup) { namespace } else { Namespace::Html };
        let key = (markup.as_ptr().addr(), markup.len(), namespace);
        let mut skeletons = self.skeletons.borrow_mut();
        let found = skeletons.binary_search_by_key(&key, |(key, _)| *key);
        match found.map(|at| skeletons.get(at).map(|(_, skeleton)| Rc::clone(skeleton))) {
            Ok(Some(skeleton)) => skeleton,
            other => {
                let skeleton = Rc::new(Skeleton::build(markup, namespace, &self.document));
                skeletons.insert(other.err().unwrap_or_default(), (key, Rc::clone(&skeleton)));
                skeleton
            }
        }
    }
}
