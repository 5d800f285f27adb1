//! What can be set, and the only reader of the environment and of the configuration file.
//!
//! Values come in layers, and a later layer wins: the defaults, the file (`--config FILE`, else
//! `nordverk.toml` in the working directory if there is one), the environment (`NORDVERK_LISTEN`
//! for the key `listen`), the flags of the command line. Every value of every layer is checked, also
//! one that a later layer replaces; a name that is no key is refused; all mistakes are told at once.
//!
//! | key | default | what it is |
//! |---|---|---|
//! | `database` | `sqlite://nordverk.db` | the address of the database |
//! | `listen` | `127.0.0.1:8080` | the address and port that the server listens on |
//! | `time_zone` | `Europe/Stockholm` | the zone that decides which day it is |
//! | `log` | `warn` | what is logged, from which level |
//! | `log_format` | `text` | how it is logged: `text` or `json` |
//! | `token_secret` | made up at the start | signs the tokens of clients; at least 32 bytes |
//!
//! Whose tokens are trusted stands in the file only, each issuer in a table `[[issuers]]`:
//!
//! | key | what it is |
//! |---|---|
//! | `name` | a short word, which the log and the record of who did what call it by |
//! | `issuer`, `audience` | the exact `iss` and `aud` of its tokens |
//! | `discovery = true` | its keys are found through `{issuer}/.well-known/openid-configuration`; |
//! | `jwks_url`, `jwks_file` | or are at this address, or in this file; |
//! | `secret` | or are one secret of at least 32 bytes, for development only |
//! | `algorithms` | how its tokens may be signed: `RS256`, `PS256`, `ES256` and `EdDSA` if left out, with a `secret` `HS256` |
//! | `organization` | the slug of the organization that its callers act for, whatever the token says |
//! | `scopes` | the most that its tokens may open: `members:read`, `events:write:*` |
//!
//! Exactly one of `discovery`, `jwks_url`, `jwks_file` and `secret` is there, and addresses begin
//! with `https://` unless they are of this machine.

use std::ffi::OsString;
use std::fmt;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use chrono_tz::Tz;
use tracing_subscriber::EnvFilter;

use crate::identity::issuers::{self, Issuer, Secret};

const FILE: &str = "nordverk.toml";
const PREFIX: &str = "NORDVERK_";

/// Everything that can be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The address of the database.
    pub database: String,
    /// The address and port that the server listens on.
    pub listen: SocketAddr,
    /// The zone that decides which day it is.
    pub time_zone: Tz,
    /// What is logged, as `tracing` writes its filters.
    pub log: String,
    /// How it is logged.
    pub log_format: LogFormat,
    /// What the tokens of clients are signed with.
    pub token_secret: Option<Secret>,
    /// Whose tokens are trusted.
    pub issuers: Vec<Issuer>,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// A line for people.
    Text,
    /// An object on a line, for machines.
    Json,
}

/// A value that cannot be used, or a name that is no key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The key and where it was set.
    pub place: String,
    /// What would be right.
    pub right: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.right)
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database: "sqlite://nordverk.db".to_owned(),
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)),
            time_zone: Tz::Europe__Stockholm,
            log: "warn".to_owned(),
            log_format: LogFormat::Text,
            token_secret: None,
            issuers: Vec::new(),
        }
    }
}

struct Key {
    name: &'static str,
    right: &'static str,
    set: fn(&mut Config, &str) -> Option<()>,
}

const KEYS: [Key; 6] = [
    Key {
        name: "database",
        right: "an address such as `sqlite://nordverk.db` or `postgres://user@host/database`",
        set: |config, value| {
            value.contains("://").then_some(())?;
            value.clone_into(&mut config.database);
            Some(())
        },
    },
    Key {
        name: "listen",
        right: "an address with a port, such as `127.0.0.1:8080`",
        set: |config, value| {
            config.listen = value.parse().ok()?;
            Some(())
        },
    },
    Key {
        name: "time_zone",
        right: "the name of a time zone, such as `Europe/Stockholm`",
        set: |config, value| {
            config.time_zone = value.parse().ok()?;
            Some(())
        },
    },
    Key {
        name: "log",
        right: "a filter such as `info` or `nordverk=debug,warn`",
        set: |config, value| {
            EnvFilter::try_new(value).ok()?;
            value.clone_into(&mut config.log);
            Some(())
        },
    },
    Key {
        name: "log_format",
        right: "`text` or `json`",
        set: |config, value| {
            config.log_format = match value {
                "text" => LogFormat::Text,
                "json" => LogFormat::Json,
                _ => return None,
            };
            Some(())
        },
    },
    Key {
        name: "token_secret",
        right: "a text of at least 32 bytes",
        set: |config, value| {
            config.token_secret = Some(Secret::try_from(value.as_bytes()).ok()?);
            Some(())
        },
    },
];

/// The key of the tables in the file that tell of issuers.
const ISSUERS: &str = "issuers";

/// One value, where it was set, and `None` for a value that is not text.
struct Setting {
    place: String,
    key: String,
    value: Option<String>,
}

impl Config {
    /// Reads the file and the environment, and lays the flags (key and value) over them.
    pub fn read(file: Option<&Path>, flags: &[(&str, String)]) -> Result<Self, Vec<Mistake>> {
        let env: Vec<(OsString, OsString)> = std::env::vars_os().collect();
        let path = file.unwrap_or(Path::new(FILE));
        let name = path.display().to_string();
        match std::fs::read_to_string(path) {
            Ok(text) => Self::from_layers(Some((&name, &text)), &env, flags),
            Err(error) if error.kind() == ErrorKind::NotFound && file.is_none() => {
                Self::from_layers(None, &env, flags)
            }
            Err(error) => {
                let others = Self::from_layers(None, &env, flags).err();
                let mut mistakes = others.unwrap_or_default();
                let right = format!("the configuration file cannot be read: {error}");
                mistakes.insert(0, Mistake { place: name, right });
                Err(mistakes)
            }
        }
    }

    /// Lays the layers over the defaults: the file (its name and text), the environment, the flags.
    pub fn from_layers(
        file: Option<(&str, &str)>,
        env: &[(OsString, OsString)],
        flags: &[(&str, String)],
    ) -> Result<Self, Vec<Mistake>> {
        let mut config = Self::default();
        let mut mistakes = Vec::new();
        let mut settings = Vec::new();
        if let Some((name, text)) = file {
            match table_of_file(name, text) {
                Ok(mut table) => {
                    mistakes.extend(config.trust(name, table.remove(ISSUERS)));
                    settings.extend(settings_of_file(name, table));
                }
                Err(mistake) => mistakes.push(mistake),
            }
        }
        settings.extend(settings_of_environment(env));
        settings.extend(flags.iter().map(|(key, value)| Setting {
            place: format!("`--{key}`"),
            key: (*key).to_owned(),
            value: Some(value.clone()),
        }));
        for setting in settings {
            if let Err(mistake) = config.set(setting) {
                mistakes.push(mistake);
            }
        }
        if mistakes.is_empty() {
            Ok(config)
        } else {
            Err(mistakes)
        }
    }

    /// Takes the issuers of the file, and says what is wrong with them.
    fn trust(&mut self, file: &str, value: Option<toml::Value>) -> Vec<Mistake> {
        let read = value.map_or_else(|| Ok(Vec::new()), |value| issuers::read(&value));
        match read {
            Ok(issuers) => {
                self.issuers = issuers;
                Vec::new()
            }
            Err(wrong) => wrong
                .into_iter()
                .map(|wrong| Mistake {
                    place: format!("{} in {file}", wrong.place),
                    right: wrong.right,
                })
                .collect(),
        }
    }

    fn set(&mut self, setting: Setting) -> Result<(), Mistake> {
        let Setting { place, key, value } = setting;
        let Some(known) = KEYS.iter().find(|known| known.name == key) else {
            let names: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
            let names = names.join(", ");
            let right = format!(
                "there is no such key; the keys are {names}, and in the file [[{ISSUERS}]]"
            );
            return Err(Mistake { place, right });
        };
        value
            .and_then(|value| (known.set)(self, &value))
            .ok_or_else(|| Mistake {
                place,
                right: format!("must be {}", known.right),
            })
    }
}

fn table_of_file(name: &str, text: &str) -> Result<toml::Table, Mistake> {
    text.parse().map_err(|error: toml::de::Error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        let line = before.map_or(1, |before| before.matches('\n').count() + 1);
        Mistake {
            place: format!("{name}:{line}"),
            right: format!("the file is not TOML: {}", error.message()),
        }
    })
}

fn settings_of_file(name: &str, table: toml::Table) -> impl Iterator<Item = Setting> {
    table.into_iter().map(move |(key, value)| Setting {
        place: format!("`{key}` in {name}"),
        value: value.as_str().map(str::to_owned),
        key,
    })
}

fn settings_of_environment(env: &[(OsString, OsString)]) -> impl Iterator<Item = Setting> {
    env.iter().filter_map(|(name, value)| {
        let name = name.to_string_lossy();
        let key = name.strip_prefix(PREFIX)?;
        Some(Setting {
            place: format!("`{name}` in the environment"),
            // `NORDVERK_listen` beside `NORDVERK_LISTEN` would leave it open which one holds.
            key: if key.bytes().any(|byte| byte.is_ascii_lowercase()) {
                name.to_string()
            } else {
                key.to_ascii_lowercase()
            },
            value: value.to_str().map(str::to_owned),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env(pairs: &[(&str, &str)]) -> Vec<(OsString, OsString)> {
        let os = |(name, value): &(&str, &str)| (name.into(), value.into());
        pairs.iter().map(os).collect()
    }

    fn told(mistakes: &[Mistake]) -> Vec<String> {
        mistakes.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn nothing_needs_to_be_set() {
        let config = Config::from_layers(None, &[], &[]).unwrap();

        assert_eq!(config, Config::default());
        assert_eq!(config.time_zone, Tz::Europe__Stockholm);
    }

    #[test]
    fn a_later_layer_wins() {
        let file = "database = \"sqlite://file.db\"\nlisten = \"127.0.0.1:1\"\nlog = \"info\"";
        let env = env(&[
            ("NORDVERK_DATABASE", "sqlite://environment.db"),
            ("NORDVERK_LISTEN", "127.0.0.1:2"),
            ("PATH", "/bin"),
        ]);
        let flags = [("listen", "127.0.0.1:3".to_owned())];

        let config = Config::from_layers(Some(("n.toml", file)), &env, &flags).unwrap();

        assert_eq!(config.log, "info");
        assert_eq!(config.database, "sqlite://environment.db");
        assert_eq!(config.listen.port(), 3);
    }

    #[test]
    fn every_mistake_is_told_with_its_place_and_what_would_be_right() {
        let file = "listen = 8080\nlissten = \"127.0.0.1:1\"\nlog_format = \"xml\"";
        let env = env(&[("NORDVERK_TIME_ZONE", "Mars"), ("NORDVERK_PORT", "1")]);
        let flags = [("listen", "here".to_owned())];

        let mistakes = Config::from_layers(Some(("n.toml", file)), &env, &flags).unwrap_err();

        let keys = "there is no such key; the keys are database, listen, time_zone, log, \
                    log_format, token_secret, and in the file [[issuers]]";
        let listen = "must be an address with a port, such as `127.0.0.1:8080`";
        assert_eq!(
            told(&mistakes),
            [
                format!("`listen` in n.toml: {listen}"),
                format!("`lissten` in n.toml: {keys}"),
                "`log_format` in n.toml: must be `text` or `json`".to_owned(),
                "`NORDVERK_TIME_ZONE` in the environment: must be the name of a time zone, such \
                 as `Europe/Stockholm`"
                    .to_owned(),
                format!("`NORDVERK_PORT` in the environment: {keys}"),
                format!("`--listen`: {listen}"),
            ]
        );
    }

    #[test]
    fn a_file_that_is_not_toml_hides_no_other_mistake() {
        let env = env(&[("NORDVERK_LOG_FORMAT", "xml")]);

        let mistakes = Config::from_layers(Some(("n.toml", "log = \"warn\"\nlisten =")), &env, &[])
            .unwrap_err();

        assert_eq!(mistakes.len(), 2);
        assert!(
            mistakes[0]
                .to_string()
                .starts_with("n.toml:2: the file is not TOML")
        );
    }

    #[test]
    fn a_variable_in_lower_case_is_no_key() {
        let env = env(&[("NORDVERK_listen", "127.0.0.1:1")]);

        let mistakes = Config::from_layers(None, &env, &[]).unwrap_err();

        assert!(
            mistakes[0]
                .to_string()
                .starts_with("`NORDVERK_listen` in the environment: ")
        );
    }
}
