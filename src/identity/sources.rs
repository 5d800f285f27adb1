//! Where keys are read from: a file, an address, or the address that an issuer names.

use std::io::{self, Read as _};
use std::path::PathBuf;
use std::time::Duration;

use reqwest::header::ACCEPT;
use reqwest::{Client, Response, Url, redirect};
use serde::Deserialize;

use super::issuers::safe_address;

/// No set of keys is as large as this.
const MOST_BYTES: usize = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(5);

/// Where the keys of one issuer are read from.
pub(super) enum KeyPlace {
    File(PathBuf),
    Address { http: Client, address: Url },
    Discovery { http: Client, issuer: String },
}

/// Why keys could not be read.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unread {
    #[error("the file cannot be read")]
    File(#[from] io::Error),
    #[error("the address does not answer as it should")]
    Http(#[from] reqwest::Error),
    #[error("the address answers with a redirect, which is not followed")]
    Redirect,
    #[error("there are more than {MOST_BYTES} bytes")]
    TooLarge,
    #[error("what was answered is not what was asked for")]
    Json(#[from] serde_json::Error),
    #[error("the description is of the issuer `{0}`")]
    OtherIssuer(String),
    #[error("the address `{0}` is not safe")]
    Unsafe(String),
}

/// What an issuer says about itself, as far as it is of use here.
#[derive(Deserialize)]
struct Description {
    issuer: String,
    jwks_uri: String,
}

/// What asks issuers for their keys. It goes nowhere that it was not sent to.
pub(super) fn http() -> Result<Client, reqwest::Error> {
    Client::builder()
        .redirect(redirect::Policy::none())
        .timeout(PATIENCE)
        .build()
}

impl KeyPlace {
    /// The bytes of a set of keys.
    pub(super) async fn read(&self) -> Result<Vec<u8>, Unread> {
        match self {
            Self::File(path) => {
                let path = path.clone();
                let reading = tokio::task::spawn_blocking(move || read_file(&path));
                reading.await.map_err(io::Error::from)?
            }
            Self::Address { http, address } => get(http, address.clone()).await,
            Self::Discovery { http, issuer } => {
                let base = issuer.trim_end_matches('/');
                let address = checked(&format!("{base}/.well-known/openid-configuration"))?;
                let description: Description = serde_json::from_slice(&get(http, address).await?)?;
                if description.issuer != *issuer {
                    return Err(Unread::OtherIssuer(description.issuer));
                }
                get(http, checked(&description.jwks_uri)?).await
            }
        }
    }
}

fn checked(address: &str) -> Result<Url, Unread> {
    safe_address(address).ok_or_else(|| Unread::Unsafe(address.to_owned()))
}

fn read_file(path: &PathBuf) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    let limit = MOST_BYTES as u64 + 1;
    std::fs::File::open(path)?
        .take(limit)
        .read_to_end(&mut bytes)?;
    within(bytes)
}

async fn get(http: &Client, address: Url) -> Result<Vec<u8>, Unread> {
    let request = http.get(address).header(ACCEPT, "application/json");
    let mut response = request.send().await?.error_for_status()?;
    if response.status().is_redirection() {
        return Err(Unread::Redirect);
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = Response::chunk(&mut response).await? {
        bytes.extend_from_slice(&chunk);
        bytes = within(bytes)?;
    }
    Ok(bytes)
}

fn within(bytes: Vec<u8>) -> Result<Vec<u8>, Unread> {
    if bytes.len() > MOST_BYTES {
        return Err(Unread::TooLarge);
    }
    Ok(bytes)
}
