//! What a refusal says by field, and what it does not.

use cadenza_core::api::error::ApiError;
use cadenza_core::form::FieldProblem;
use cadenza_core::schedule::Attribute;

use super::{Call, outcome};
use crate::transport::json;

#[tokio::test]
async fn complaints_go_to_their_fields_in_the_order_of_the_form() {
    let body = r#"{"message":"Unprocessable", "errors":{
        "attrs.send_to":["b@ is no address", "c@ neither"], "schedule":"unknown", "name":["too long"], "quota":["used up"]
    }}"#;
    let (error, count, _) = outcome(Call::Write, &Ok(json(422, body))).await;
    let problem = |text: &str| FieldProblem::Said(text.to_owned());
    let fields = vec![
        (Attribute::Name, problem("too long")),
        (Attribute::Frequency, problem("unknown")),
        (Attribute::SendTo, problem("b@ is no address c@ neither")),
    ];
    let ApiError::Rejected(said, complaints) = error else { panic!("{error:?}") };
    assert_eq!((complaints, count), (fields, 1));
    assert!(said.message.starts_with("Unprocessable") && said.message.contains("used up"), "{said:?}");
}

#[tokio::test]
async fn errors_of_another_shape_do_not_hide_the_message() {
    for errors in ["[]", "null", "7", r#"["name"]"#, r#"{"name":{"deep":true}}"#] {
        let body = format!(r#"{{"message":"Error updating schedule","errors":{errors}}}"#);
        let (error, ..) = outcome(Call::Write, &Ok(json(400, &body))).await;
        assert_eq!(error, ApiError::Rejected(Call::Write.said(400, "Error updating schedule"), vec![]), "{errors}");
    }
}

#[tokio::test]
async fn a_refusal_without_words_is_a_refusal_all_the_same() {
    for body in ["", "null", "Bad Request", "[]"] {
        let (error, ..) = outcome(Call::Write, &Ok(json(400, body))).await;
        assert_eq!(error, ApiError::Rejected(Call::Write.said(400, ""), vec![]), "{body:?}");
    }
}
