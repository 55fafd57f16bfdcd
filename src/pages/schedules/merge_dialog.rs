//! Somebody else changed the same fields meanwhile: the person sees both and decides, attribute by attribute.

use cadenza_view::prelude::*;
use std::rc::Rc;

use crate::pages::read_only_notice::READ_ONLY;
use crate::state::context::{Context, context};
use crate::ui::{Button, ButtonKind, Dialog, WriteButton, focus_field, offered};
use cadenza_core::i18n::lazy_messages;
use cadenza_core::schedule::{Attribute, AttributeChange, Conflict, Merge};
use cadenza_core::write_access::WritePermit;

use crate::pages::comparison::alone;

/// What has been decided so far: of each attribute, whether the person's own value stays.
type Decisions = RwSignal<Vec<(Attribute, bool)>>;

/// The question, open while there is something to decide.
///
/// Nothing is chosen at first: with "mine" as the default a quick Enter would be the very overwriting this is about.
#[component]
pub fn MergeDialog(
    /// What is to be decided.
    asked: Signal<Option<Rc<Merge>>>,
    /// Decided: these fields stay as the person has them.
    on_decide: Callback<(WritePermit, Vec<Attribute>)>,
    /// Back to the form.
    on_close: Callback<()>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &lazy_messages(m).change;
    let decisions = Decisions::default();
    let tried = RwSignal::new(false);
    let body = NodeRef::new();
    let forget = move || {
        decisions.set(Vec::new());
        tried.set(false);
    };
    let close = Callback::new(move |()| {
        forget();
        on_close.run(());
    });
    let decide = Callback::new(move |permit| {
        let open = asked.get_untracked().and_then(|merge| undecided(&merge, &decisions.read_untracked()));
        if let Some(attribute) = open {
            tried.set(true);
            focus_field(body, &radio_id(attribute, true));
            return;
        }
        let kept =
            decisions.get_untracked().into_iter().filter(|(_, mine)| *mine).map(|(attribute, _)| attribute).collect();
        forget();
        on_decide.run((permit, kept));
    });
    let table = move || asked.get().map(|merge| table(context, &merge, decisions, tried));
    view! {
        <Dialog
            open=Signal::derive(move || asked.read().is_some())
            title=t.conflict
            described_by=Some("conflict-why")
            on_close=close
            actions=ViewFn::from(move || view! {
                <Button on_press=close>{lazy_messages(m).cancel}</Button>
                {offered(context.write_access_of_open_form(), move |offer| view! {
                    <WriteButton offer reason=READ_ONLY kind=ButtonKind::Primary on_press=decide>{t.save_decided}</WriteButton>
                })}
            })
        >
            <p id="conflict-why">{t.conflict_why}</p>
            <div node_ref=body>{table}</div>
        </Dialog>
    }
}

/// The first field nobody has decided on.
fn undecided(merge: &Merge, decisions: &[(Attribute, bool)]) -> Option<Attribute> {
    let open = |attribute: &Attribute| !decisions.iter().any(|(decided, _)| decided == attribute);
    merge.conflicts.iter().map(|conflict| conflict.attribute).find(open)
}

fn table(context: Context, merge: &Merge, decisions: Decisions, tried: RwSignal<bool>) -> View {
    let t = &lazy_messages(context.messages).change;
    let heads = [t.field, t.before, t.theirs, t.mine, t.decision].map(|head| view! { <th scope="col">{head}</th> });
    let conflicts = merge.conflicts.iter().map(|conflict| row(context, conflict, decisions, tried));
    let rows: Vec<_> = conflicts.chain(merge.alone.iter().map(|change| row_of_theirs(context, change))).collect();
    view! {
        <table class="plain compared decided" aria-label=t.conflict>
            <thead><tr>{Vec::from(heads)}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(context: Context, conflict: &Conflict, decisions: Decisions, tried: RwSignal<bool>) -> View {
    let m = context.messages;
    let t = &lazy_messages(m).change;
    let Conflict { attribute, before, theirs, mine } = conflict;
    view! {
        <tr>
            <th scope="row">{(lazy_messages(m).attribute)(*attribute)}</th>
            <td data-label=t.before>{alone(context, before)}</td>
            <td data-label=t.theirs>{alone(context, theirs)}</td>
            <td data-label=t.mine>{alone(context, mine)}</td>
            <td>{choice(context, *attribute, decisions, tried)}</td>
        </tr>
    }
}

/// What needs no decision, and yet belongs to what one saves over.
fn row_of_theirs(context: Context, change: &AttributeChange) -> View {
    let m = context.messages;
    let t = &lazy_messages(m).change;
    view! {
        <tr>
            <th scope="row">{(lazy_messages(m).attribute)(change.attribute)}</th>
            <td data-label=t.before>{alone(context, &change.before)}</td>
            <td data-label=t.theirs>{alone(context, &change.after)}</td>
            <td data-label=t.mine><span class="absent">{t.not_changed}</span></td>
            <td>{t.kept_as_theirs}</td>
        </tr>
    }
}

fn choice(context: Context, attribute: Attribute, decisions: Decisions, tried: RwSignal<bool>) -> View {
    let m = context.messages;
    let t = &lazy_messages(m).change;
    let chosen = move || decisions.read().iter().find(|(decided, _)| *decided == attribute).map(|(_, mine)| *mine);
    let missing = Signal::derive(move || tried.get() && chosen().is_none());
    let error_id = format!("{}-error", radio_id(attribute, true));
    let choose = move |mine: bool| {
        decisions.update(|decisions| {
            decisions.retain(|(decided, _)| *decided != attribute);
            decisions.push((attribute, mine));
        });
    };
    let radio = |mine: bool, words: &'static str| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    id=radio_id(attribute, mine)
                    name=format!("decision-{}", attribute.wire())
                    prop:checked=move || chosen() == Some(mine)
                    on:change=move |_| choose(mine)
                />
                <span>{words}</span>
            </label>
        }
    };
    let described = error_id.clone();
    view! {
        <fieldset class="choices" aria-describedby=move || missing.get().then(|| described.clone())>
            <legend class="visually-hidden">{(lazy_messages(m).attribute)(attribute)}</legend>
            {radio(true, t.keep_mine)}
            {radio(false, t.take_theirs)}
            {move || missing.get().then(|| view! { <p class="field-error" id=error_id.clone()>{t.undecided}</p> })}
        </fieldset>
    }
}

fn radio_id(attribute: Attribute, mine: bool) -> String {
    format!("decision-{}-{}", attribute.wire(), if mine { "mine" } else { "theirs" })
}
