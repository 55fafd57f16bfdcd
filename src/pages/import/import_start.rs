//! Where a file comes from: dropped, chosen, or pasted.

use cadenza_view::prelude::*;

use crate::state::context::context;
use crate::ui::{Button, FileButton, Icon, ReadFile, TextArea, icon};
use cadenza_core::i18n::on_demand_messages;

/// The kinds of file that are offered first.
const KINDS: &str = ".json,.csv,.tsv,.txt,application/json,text/csv,text/tab-separated-values,text/plain";

/// The three ways.
#[component]
pub(super) fn ImportStart(
    /// The most bytes that are read.
    most: f64,
    /// What was pasted: it stays until it is replaced.
    pasted: RwSignal<String>,
    /// A file was chosen.
    on_file: Callback<ReadFile>,
    /// What was pasted is to be compared.
    on_text: Callback<()>,
) -> impl IntoView {
    let t = &on_demand_messages(context().messages).import;
    let keep = Callback::new(move |text| pasted.set(text));
    let take = Callback::new(move |text| {
        pasted.set(text);
        on_text.run(());
    });
    let hint = Signal::derive(move || Some(t.paste_hint.to_owned()));
    view! {
        <div class="import-start">
            <div class="import-drop">
                {icon(Icon::FILE)}
                <p>{t.drop_here}</p>
                <FileButton label=t.choose_file accept=KINDS most on_file />
                <p class="hint">{t.what_is_read}</p>
            </div>
            <div class="import-paste">
                <TextArea id="import-paste" label=t.paste hint value=pasted.get_untracked() on_change=keep on_paste=take />
                <Button on_press=on_text>{t.compare}</Button>
            </div>
        </div>
    }
}
