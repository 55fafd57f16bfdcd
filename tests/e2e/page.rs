//! The app as a person meets it: things are found by role and name, waited for, pressed and typed into.

mod act;
mod read;

use serde_json::Value;
use thirtyfour::{WebDriver, WebElement};

use crate::patience::until;

const LOOK: &str = include_str!("page/look.js");

/// The page in one tab.
pub(crate) struct Page {
    web: WebDriver,
    home: String,
}

impl Page {
    pub(crate) fn new(web: WebDriver, home: String) -> Self {
        Self { web, home }
    }

    /// Loads the app at an address of its own, `#/…` or nothing.
    pub(crate) async fn open(&self, address: &str) {
        // A change of the fragment alone would not load anything.
        self.web.goto("about:blank").await.unwrap();
        self.web.goto(format!("{}{address}", self.home)).await.unwrap();
    }

    /// Loads a page that is not the app's own.
    pub(crate) async fn go(&self, url: &str) {
        self.web.goto(url).await.unwrap();
    }

    /// What is in sight, as PNG.
    pub(crate) async fn screenshot(&self) -> Vec<u8> {
        self.web.screenshot_as_png().await.unwrap()
    }

    /// Loads the page again, in the same tab.
    pub(crate) async fn reload(&self) {
        self.web.refresh().await.unwrap();
    }

    /// The browser's Back.
    pub(crate) async fn back(&self) {
        self.web.back().await.unwrap();
    }

    /// The app's own address, from its `#` on.
    pub(crate) async fn address(&self) -> String {
        self.text_of("location.hash").await
    }

    /// What an expression gives now.
    pub(crate) async fn ask(&self, expression: &str, arguments: Vec<Value>) -> Value {
        let script = format!("{LOOK}\nreturn ({expression});");
        let answer = self.web.execute(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("the page cannot answer {expression}: {error}")).json().clone()
    }

    /// What the body of an asynchronous function gives once it is done.
    pub(crate) async fn ask_later(&self, body: &str, arguments: Vec<Value>) -> Value {
        let script = format!(
            "{LOOK}\nconst done = arguments[arguments.length - 1];
            (async () => {{ {body} }})().then(done, (error) => done(String(error)));"
        );
        self.web.execute_async(script, arguments).await.unwrap().json().clone()
    }

    /// Waits until an expression is true, or fails saying what did not come.
    pub(crate) async fn wait(&self, what: &str, expression: &str, arguments: Vec<Value>) -> Value {
        let came = until(async || {
            let answer = self.ask(expression, arguments.clone()).await;
            (!matches!(answer, Value::Null | Value::Bool(false))).then_some(answer)
        })
        .await;
        match came {
            Some(answer) => answer,
            None => panic!("waited in vain for {what}; {}", self.outline().await),
        }
    }

    /// The one thing with this role and name. Two of a name are a fault: a person could not tell them apart either.
    pub(crate) async fn find(&self, role: &str, name: &str) -> WebElement {
        let arguments = vec![role.into(), name.into()];
        self.wait(&format!("the {role} “{name}”"), "everything(...arguments).length > 0", arguments.clone()).await;
        let script = format!("{LOOK}\nreturn everything(...arguments);");
        let found = self.web.execute(script, arguments).await.unwrap().elements().unwrap();
        let [element] = <[WebElement; 1]>::try_from(found)
            .unwrap_or_else(|found| panic!("there are {} things like the {role} “{name}”", found.len()));
        element
    }

    /// What is on the screen, for the words of a failure.
    pub(crate) async fn outline(&self) -> String {
        let words = self.text_of("words((ground() ?? document.body).innerText ?? ground().textContent)").await;
        let start: String = words.chars().take(1500).collect();
        format!("the address is {}, the screen says: {start}", self.address().await)
    }

    async fn text_of(&self, expression: &str) -> String {
        self.ask(expression, vec![]).await.as_str().unwrap_or_default().to_owned()
    }
}
