//! What a person does: press, type, scroll.

use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::{Key, TypingData};

use super::Page;
use crate::patience::until;

impl Page {
    /// Presses the one thing with this role and name, as a mouse does.
    pub(crate) async fn click(&self, role: &str, name: &str) {
        let pressed = until(async || {
            let element = self.find(role, name).await;
            match element.click().await {
                Ok(()) => Some(()),
                // Drawn anew, still moving, or scrolled under a column that stays: a person scrolls it into the open.
                Err(error) if is_passing(&error) => {
                    let open = "arguments[0].scrollIntoView({ block: 'center', inline: 'center' })";
                    let _ = self.web.execute(open, vec![element.to_json().unwrap()]).await;
                    None
                }
                Err(error) => panic!("the {role} “{name}” cannot be pressed: {error}"),
            }
        })
        .await;
        assert!(pressed.is_some(), "something lies over the {role} “{name}”; {}", self.outline().await);
    }

    /// Chooses a line of the menu that a button opens.
    pub(crate) async fn choose_from(&self, button: &str, line: &str) {
        self.click("button", button).await;
        self.click("menuitem", line).await;
    }

    /// Chooses one of several in the menu that a button opens.
    pub(crate) async fn choose_from_radio(&self, button: &str, choice: &str) {
        self.click("button", button).await;
        self.click("menuitemradio", choice).await;
    }

    /// Does something with a schedule from the menu of its row.
    pub(crate) async fn act_on(&self, schedule: &str, action: &str) {
        self.choose_from(&format!("Actions for {schedule}"), action).await;
    }

    /// Opens the filters, in English, unless they are open.
    pub(crate) async fn open_filters(&self) {
        let open = self.ask("root()?.querySelector('.filters:popover-open') !== null", vec![]).await;
        if open != serde_json::Value::Bool(true) {
            self.click("button", "Filter").await;
        }
        self.wait("the filters", "root()?.querySelector('.filters:popover-open') !== null", vec![]).await;
    }

    /// Chooses a value of a field in the filters, or lets it go.
    pub(crate) async fn choose_value(&self, field: &str, value: &str) {
        self.open_filters().await;
        self.click("button", field).await;
        let found = "[...root().querySelectorAll('.facet-value')].find((it) => words(it.querySelector('.facet-name').textContent) === arguments[0])";
        self.wait(&format!("the value {value}"), &format!("Boolean({found})"), vec![value.into()]).await;
        self.ask(&format!("{found}.querySelector('input').click()"), vec![value.into()]).await;
    }

    /// Types into a field, after what is there.
    pub(crate) async fn type_into(&self, field: &str, text: &str) {
        self.find("field", field).await.send_keys(text).await.unwrap();
    }

    /// Replaces what a field holds, key by key as a person does.
    pub(crate) async fn fill(&self, field: &str, text: &str) {
        self.find("field", field).await;
        self.wait("the field empty", "isEmptied(everything('field', arguments[0])[0])", vec![field.into()]).await;
        // Not by the driver's own keys to the element: in a shadow root it takes the field for not focused each time,
        // and drops the selection.
        self.ask("(([field]) => { everything('field', field)[0].focus(); everything('field', field)[0].select(); })(arguments)", vec![field.into()]).await;
        let text = text.replace('\n', &Key::Enter.value().to_string());
        self.press(if text.is_empty() { TypingData::from(Key::Delete) } else { TypingData::from(text) }).await;
    }

    /// Pastes a text into a field, over the browser's own clipboard.
    pub(crate) async fn paste(&self, field: &str, text: &str) {
        let lay_out = "(([text]) => {
            const source = document.body.appendChild(document.createElement('textarea'));
            source.value = text;
            source.select();
        })(arguments)";
        self.ask(lay_out, vec![text.into()]).await;
        self.press_with(Key::Control, "c").await;
        self.ask("document.querySelector('body > textarea').remove()", vec![]).await;
        self.find("field", field).await;
        self.ask("everything('field', arguments[0])[0].focus()", vec![field.into()]).await;
        self.press_with(Key::Control, "v").await;
    }

    /// Presses keys where the focus is.
    pub(crate) async fn press(&self, keys: impl Into<TypingData>) {
        self.web.action_chain().send_keys(keys).perform().await.unwrap();
    }

    /// Presses a key while Shift is held.
    pub(crate) async fn press_with_shift(&self, key: Key) {
        self.press_with(Key::Shift, key).await;
    }

    /// Presses keys while another is held.
    pub(crate) async fn press_with(&self, held: Key, keys: impl Into<TypingData>) {
        let chain = self.web.action_chain().key_down(held.clone()).send_keys(keys).key_up(held);
        chain.perform().await.unwrap();
    }

    /// Presses a letter while Control is held.
    pub(crate) async fn press_with_control(&self, letter: &str) {
        let chain = self.web.action_chain().key_down(Key::Control).send_keys(letter).key_up(Key::Control);
        chain.perform().await.unwrap();
    }

    /// Chooses an entry of a closed list by its words.
    pub(crate) async fn choose(&self, field: &str, entry: &str) {
        let element = self.find("combobox", field).await;
        let script = "return [...arguments[0].options].find((option) => option.label === arguments[1]) ?? null;";
        let option = self.web.execute(script, vec![element.to_json().unwrap(), entry.into()]).await.unwrap();
        let option = option.element().unwrap_or_else(|_| panic!("{field} offers no {entry}"));
        option.click().await.unwrap();
    }
}

fn is_passing(error: &thirtyfour::error::WebDriverError) -> bool {
    matches!(
        **error,
        WebDriverErrorInner::StaleElementReference(_)
            | WebDriverErrorInner::ElementClickIntercepted(_)
            | WebDriverErrorInner::ElementNotInteractable(_)
    )
}
