//! Every documented error, and that nothing changes with it.

use cadenza_client::Deleted;
use cadenza_contract::{Attributes, message};
use cadenza_core::api::api_config::{ApiConfig, DeletePath};
use cadenza_core::api::error::{ApiError, Call, ServerMessage, Write};
use cadenza_core::form::FieldProblem;
use cadenza_core::list::{Query, Size};
use cadenza_core::schedule::Attribute;
use cadenza_core::schedule::Patch;

use super::{attributes, four, id, known, renamed};
use crate::transport::{ADMIN, Server, VIEWER};

#[tokio::test]
async fn a_bad_token_is_signed_out_whatever_it_asks() {
    let server = four().await;
    let client = server.client("nobodys-secret", ApiConfig::default());
    assert_eq!(client.check().await, Err(ApiError::SignedOut));
    assert_eq!(client.schedules(&Query::default(), Size::All).await, Err(ApiError::SignedOut));
    assert_eq!(client.schedule(&id("a")).await, Err(ApiError::SignedOut));
    assert_eq!(client.create(&attributes()).await, Err(ApiError::SignedOut));
    assert_eq!(client.update(&known("a"), &renamed("x")).await, Err(ApiError::SignedOut));
    assert_eq!(client.delete(&[id("a")]).await, Err(ApiError::SignedOut));
}

#[tokio::test]
async fn a_token_revoked_meanwhile_is_signed_out() {
    let server = four().await;
    let client = server.admin();
    assert_eq!(client.check().await, Ok(()));
    server.database.revoke_token("ada").await.unwrap();
    assert_eq!(client.update(&known("a"), &renamed("x")).await, Err(ApiError::SignedOut));
}

#[tokio::test]
async fn a_viewers_writes_are_not_allowed_and_change_nothing() {
    let server = four().await;
    let before = server.database.all().await.unwrap();
    let client = server.client(VIEWER, ApiConfig::default());
    let refused =
        |call| ApiError::NotAllowed(ServerMessage { call, status: 403, message: message::FORBIDDEN.to_owned() });
    assert_eq!(client.create(&attributes()).await, Err(refused(Call::Write(Write::Create))));
    assert_eq!(client.update(&known("a"), &renamed("x")).await, Err(refused(Call::Write(Write::Update))));
    assert_eq!(client.delete(&[id("a")]).await, Err(refused(Call::Write(Write::Delete))));
    assert_eq!(server.database.all().await.unwrap(), before);
}

#[tokio::test]
async fn a_refused_write_is_followed_by_one_cheap_question() {
    let server = four().await;
    let _ = server.client(VIEWER, ApiConfig::default()).delete(&[id("a")]).await;
    let probe = "GET /api/v1/reports/schedules?paginate=true&page=1&page_size=1";
    assert_eq!(server.log.lines(), ["DELETE /api/v1/reports/registries", probe]);
}

#[tokio::test]
async fn an_unknown_id_is_missing_on_read() {
    let Err(ApiError::Missing(said)) = four().await.admin().schedule(&id("nobody")).await else { panic!() };
    assert!(said.status == 400 && said.message.starts_with(message::READ_FAILED), "{said:?}");
}

#[tokio::test]
async fn a_create_is_refused_with_the_documented_message_and_each_complaint_at_its_field() {
    let server = Server::start().await;
    let wrong = Attributes {
        timezone: Some("Europe/Atlantis".to_owned()),
        send_to: Some(vec!["the team".to_owned()]),
        ..Attributes::default()
    };
    let Err(ApiError::Rejected(said, fields)) = server.admin().create(&wrong).await else { panic!() };
    assert_eq!((said.status, said.message.as_str()), (400, message::CREATE_FAILED));
    let complained: Vec<Attribute> = fields.iter().map(|(field, _)| *field).collect();
    let expected = [
        Attribute::Name,
        Attribute::Kind,
        Attribute::Frequency,
        Attribute::Timezone,
        Attribute::SendVia,
        Attribute::SendTo,
    ];
    assert_eq!(complained, expected);
    let said = |text: &str| fields.contains(&(Attribute::Timezone, FieldProblem::Said(text.to_owned())));
    assert!(said("“Europe/Atlantis” is not an IANA time zone."), "{fields:?}");
}

#[tokio::test]
async fn an_update_is_refused_with_the_documented_message_and_each_complaint_at_its_field() {
    let server = four().await;
    let before = server.database.all().await.unwrap();
    let patch = Patch::from(Attributes {
        name: Some(String::new()),
        timezone: Some("europe/rome".to_owned()),
        ..Attributes::default()
    });
    let Err(ApiError::Rejected(said, fields)) = server.admin().update(&known("a"), &patch).await else { panic!() };
    assert_eq!((said.status, said.message.as_str()), (400, message::UPDATE_FAILED));
    let said = |text: &str| FieldProblem::Said(text.to_owned());
    let expected = [
        (Attribute::Name, said("This must not be empty.")),
        (Attribute::Timezone, said("“europe/rome” is not a time zone; it is spelled Europe/Rome.")),
    ];
    assert_eq!(fields, expected);
    assert_eq!(server.database.all().await.unwrap(), before);
}

#[tokio::test]
async fn an_update_of_an_unknown_id_is_refused_with_the_reason() {
    let answer = four().await.admin().update(&known("nobody"), &renamed("x")).await;
    let Err(ApiError::Rejected(said, fields)) = answer else { panic!("{answer:?}") };
    assert!(said.message.starts_with(message::UPDATE_FAILED), "{said:?}");
    assert!(said.message.contains("There is no schedule nobody.") && fields.is_empty(), "{said:?}");
}

#[tokio::test]
async fn a_delete_with_one_unknown_id_deletes_nothing_and_tells_which_is_gone_and_which_is_left() {
    let server = four().await;
    let answer = server.admin().delete(&[id("a"), id("nobody")]).await;
    let Ok(Deleted { gone, left: Some((left, ApiError::Rejected(said, _))) }) = answer else { panic!("{answer:?}") };
    assert_eq!((gone, left), (vec![id("nobody")], vec![id("a")]));
    assert!(said.message.starts_with(message::DELETE_FAILED) && said.message.contains("nobody"), "{said:?}");
    assert_eq!(server.database.all().await.unwrap().len(), 4);
}

#[tokio::test]
async fn a_delete_of_nothing_is_refused_with_the_documented_message() {
    let answer = four().await.admin().delete(&[]).await;
    let Err(ApiError::Rejected(said, _)) = answer else { panic!("{answer:?}") };
    assert!(said.status == 400 && said.message.starts_with(message::DELETE_FAILED), "{said:?}");
}

#[tokio::test]
async fn a_page_number_the_server_does_not_have_is_refused_with_the_documented_message() {
    let client = four().await.client(ADMIN, ApiConfig { first_page: 0, ..ApiConfig::default() });
    let answer = client.schedules(&Query::default(), Size::DEFAULT).await;
    let Err(ApiError::Rejected(said, _)) = answer else { panic!("{answer:?}") };
    assert!(said.status == 400 && said.message.starts_with(message::LIST_FAILED), "{said:?}");
}

#[tokio::test]
async fn a_delete_path_the_server_does_not_have_deletes_nothing() {
    let server = four().await;
    let client = server.client(ADMIN, ApiConfig { delete_path: DeletePath::Schedules, ..ApiConfig::default() });
    assert!(matches!(client.delete(&[id("a")]).await, Err(ApiError::NotOffered(ServerMessage { status: 405, .. }))));
    assert_eq!(server.database.all().await.unwrap().len(), 4);
}

#[tokio::test]
async fn a_base_that_leads_nowhere_is_an_address_the_api_has_not() {
    let client = four().await.client(ADMIN, ApiConfig { base: "/api/v2".to_owned(), ..ApiConfig::default() });
    assert!(matches!(client.check().await, Err(ApiError::NotOffered(ServerMessage { status: 404, .. }))));
}

#[tokio::test]
async fn a_body_over_the_servers_limit_is_too_large() {
    let wide = Attributes { services: Some(vec!["x".repeat(2 << 20)]), ..attributes() };
    let answer = four().await.admin().create(&wide).await;
    assert!(matches!(answer, Err(ApiError::TooLarge(ServerMessage { status: 413, .. }))), "{answer:?}");
}
