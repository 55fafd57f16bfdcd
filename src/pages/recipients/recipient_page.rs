//! The schedules that mail one address, and a way to take it out of all of them.

use cadenza_view::prelude::*;
use std::sync::Arc;

use cadenza_contract::Schedule;

use super::every_schedule;
use super::successor_form::SuccessorForm;
use crate::browser::intl::ADDRESSES;
use crate::pages::ReadOnlyNotice;
use crate::state::context::{Context, context};
use crate::ui::{Link, ValueList, offered, safe_text};
use cadenza_core::i18n::on_demand_messages;
use cadenza_core::list::Column;
use cadenza_core::route::Route;
use cadenza_core::schedule::{Attribute, has_recipient};

/// The page about one recipient.
#[component]
pub fn RecipientPage(
    /// Their address.
    address: String,
) -> impl IntoView {
    let context = context();
    let t = &on_demand_messages(context.messages).recipients;
    let all = every_schedule();
    let (access, heading) = (context.write_access(), NodeRef::new());
    let schedules = Memo::new({
        let address = address.clone();
        move |_| {
            all.state
                .read()
                .rows
                .iter()
                .filter(|row| has_recipient(row, &address, ADDRESSES))
                .cloned()
                .collect::<Vec<_>>()
        }
    });
    let content = {
        let address = address.clone();
        move || {
            let schedules = schedules.get();
            let rows: Vec<_> = schedules.iter().map(|schedule| row(context, schedule, &address)).collect();
            view! {
                <p>{(t.mailed_by)(schedules.len())}</p>
                {(!schedules.is_empty()).then(|| table(context, rows))}
            }
        }
    };
    let form = {
        let address = address.clone();
        move |offer| view! { <SuccessorForm offer address=address.clone() count=Signal::derive(move || schedules.read().len()) /> }
    };
    view! {
        <div class="page recipients">
            <p class="back"><Link href=context.navigation.href(&Route::Recipients(String::new()))>{t.all}</Link></p>
            <div class="page-head"><h1 tabindex="-1" node_ref=heading>{safe_text(&address, context.messages.hidden_char)}</h1></div>
            {all.around(content)}
            <ReadOnlyNotice access next=heading />
            {offered(access, form)}
        </div>
    }
}

fn table(context: Context, rows: Vec<View>) -> View {
    let m = context.messages;
    let t = &on_demand_messages(m).recipients;
    view! {
        <table class="plain" aria-label=t.schedules>
            <thead>
                <tr>
                    <th scope="col">{(m.column)(Column::NAME)}</th>
                    <th scope="col">{(m.column)(Column::Attribute(Attribute::Frequency))}</th>
                    <th scope="col">{t.others}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(context: Context, schedule: &Arc<Schedule>, address: &str) -> View {
    let m = context.messages;
    let others = schedule.send_to.iter().flatten().filter(|other| !ADDRESSES.same(other, address));
    let others: Vec<String> = others.cloned().collect();
    let none = view! { <span class="absent">{on_demand_messages(m).recipients.nobody_else}</span> };
    let href = context.navigation.href(&Route::schedule(&schedule.id));
    let name = match schedule.name.trim() {
        "" => m.unnamed.to_owned(),
        _ => schedule.name.clone(),
    };
    view! {
        <tr>
            <th scope="row"><Link href=href>{safe_text(&name, m.hidden_char)}</Link></th>
            <td>{safe_text(&schedule.frequency, m.hidden_char)}</td>
            <td><ValueList values=others drawing=None none more=m.and_more hidden=m.hidden_char /></td>
        </tr>
    }
}
