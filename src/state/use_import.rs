//! A file held against the schedules that are here, live, and what a person decides about it.

use std::collections::HashSet;
use std::rc::Rc;

use cadenza_view::prelude::*;

use super::context::Context;
use cadenza_core::import::{
    Comparison, FileProblem, ImportDecisions, ImportFile, ImportFormat, ImportGroup, ImportPlace, ImportProblem,
    compare, read_import, read_import_as,
};
use cadenza_core::job::WriteTask;
use cadenza_core::list::{FormulaEscaping, ListState, Phase};

/// A text that was read; of no name, if it was pasted.
#[derive(Clone)]
pub struct ImportSource {
    /// The name of the file.
    pub name: Option<String>,
    /// What was read.
    pub file: Rc<ImportFile>,
    text: Rc<str>,
}

impl PartialEq for ImportSource {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.file, &other.file)
    }
}

/// Why nothing came of a file; of no name, if it was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRefusal {
    /// The name of the file.
    pub name: Option<String>,
    /// What is wrong.
    pub why: RefusalReason,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefusalReason {
    /// It gives no text.
    File(FileProblem),
    /// Its text gives no schedules.
    Text(ImportProblem),
}

/// A comparison by its place in memory: comparing two of thousands of rows would cost more than drawing one.
#[derive(Clone, Default)]
pub struct SharedComparison(pub Rc<Comparison>);

impl PartialEq for SharedComparison {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What was read, and what would come of it.
#[derive(Clone, Copy)]
pub struct ImportPlan {
    /// What was read last, until somebody wants another file.
    pub source: RwSignal<Option<ImportSource>>,
    /// Why nothing came of what was given last.
    pub refusal: RwSignal<Option<ImportRefusal>>,
    /// What was pasted.
    pub pasted: RwSignal<String>,
    /// How far the schedules that are here have come.
    pub list: Signal<ListState>,
    /// The file held against them, with nothing decided; none before both are there.
    pub undecided: Memo<Option<SharedComparison>>,
    /// The same with what was decided.
    pub comparison: Memo<Option<SharedComparison>>,
    /// What was decided about ambiguous rows.
    pub decisions: RwSignal<ImportDecisions>,
    /// The group somebody wants to see.
    pub shown: RwSignal<Option<ImportGroup>>,
    /// Rows that are not written, though something could be.
    pub left_out: RwSignal<HashSet<ImportPlace>>,
}

/// Nothing is read yet; all schedules are asked for.
pub fn use_import(context: Context) -> ImportPlan {
    let fleet = context.fleet;
    Effect::new(move || {
        context.refresh.read();
        fleet.want();
    });
    let list = fleet.state();
    let source = RwSignal::new(None::<ImportSource>);
    let decisions = RwSignal::new(ImportDecisions::default());
    // While they are on their way nothing is known to be new.
    let present = Memo::new(move |_| list.with(|list| list.answered_query.is_some().then(|| list.rows.clone())));
    let undecided = Memo::new(move |_| {
        let (source, present) = (source.get()?, present.get()?);
        Some(SharedComparison(Rc::new(compare(&source.file, &present))))
    });
    let comparison = Memo::new(move |_| {
        let undecided = undecided.get()?;
        let decisions = decisions.read();
        if *decisions == ImportDecisions::default() {
            return Some(undecided);
        }
        Some(SharedComparison(Rc::new(decisions.applied_to(&undecided.0))))
    });
    ImportPlan {
        source,
        refusal: RwSignal::new(None),
        pasted: RwSignal::new(String::new()),
        list,
        undecided,
        comparison,
        decisions,
        shown: RwSignal::new(None),
        left_out: RwSignal::new(HashSet::new()),
    }
}

impl ImportPlan {
    /// Reads a text; what was read before stays where this one is broken.
    pub fn read(self, name: Option<String>, text: &str) {
        match read_import(text) {
            Ok(file) => self.take(ImportSource { name, file: Rc::new(file), text: text.into() }),
            Err(problem) => self.refuse(name, RefusalReason::Text(problem)),
        }
    }

    /// Reads the same text once more, now that somebody knows whether an export added apostrophes to it.
    pub fn read_again(self, escaping: FormulaEscaping) {
        let Some(ImportSource { name, text, .. }) = self.source.get_untracked() else { return };
        match read_import_as(&text, escaping) {
            Ok(file) => self.take(ImportSource { name, file: Rc::new(file), text }),
            Err(problem) => self.refuse(name, RefusalReason::Text(problem)),
        }
    }

    /// Says that nothing came of a file.
    pub fn refuse(self, name: Option<String>, why: RefusalReason) {
        self.refusal.set(Some(ImportRefusal { name, why }));
    }

    /// Somebody wants another file.
    pub fn forget(self) {
        self.refusal.set(None);
        self.source.set(None);
    }

    /// How apostrophes are read; nothing where there cannot be any.
    pub fn escaping(self) -> Option<FormulaEscaping> {
        match self.source.with(|source| source.as_ref().map(|source| source.file.format)) {
            Some(ImportFormat::Csv(escaping, _)) => Some(escaping),
            Some(ImportFormat::Json | ImportFormat::ApiAnswer) | None => None,
        }
    }

    /// How many schedules would be written, and how many could be.
    pub fn totals(self) -> (usize, usize) {
        let Some(comparison) = self.comparison.get() else { return (0, 0) };
        let left_out = self.left_out.read();
        let count = |(chosen, all), place| (chosen + usize::from(!left_out.contains(&place)), all + 1);
        comparison.0.writable().fold((0, 0), count)
    }

    /// The group that is shown.
    pub fn group(self) -> ImportGroup {
        let first = || {
            let (source, undecided) = (self.source.get()?, self.undecided.get()?);
            Some(undecided.0.first_group(&source.file))
        };
        self.shown.get().or_else(first).unwrap_or(ImportGroup::ToChange)
    }

    /// Whether it is known well enough what is here for something to be written.
    pub fn is_ready(self) -> bool {
        self.list.with(|list| list.phase == Phase::Ready)
    }

    /// What is to be written.
    pub fn tasks(self) -> Vec<WriteTask> {
        let comparison = self.comparison.get_untracked().unwrap_or_default();
        comparison.0.tasks(&self.left_out.read_untracked())
    }

    /// Whether a row is written.
    pub fn is_included(self, place: ImportPlace) -> bool {
        !self.left_out.with(|left_out| left_out.contains(&place))
    }

    /// Includes rows, or leaves them out.
    pub fn include(self, places: impl IntoIterator<Item = ImportPlace>, included: bool) {
        self.left_out.update(|left_out| {
            for place in places {
                if included {
                    left_out.remove(&place);
                } else {
                    left_out.insert(place);
                }
            }
        });
    }

    fn take(self, source: ImportSource) {
        self.decisions.set(ImportDecisions::default());
        self.left_out.set(HashSet::new());
        self.shown.set(None);
        self.refusal.set(None);
        self.source.set(Some(source));
    }
}
