//! Who asks, and what that opens.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use entity::Language;

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caller {
    /// Anybody.
    Anonymous,
    /// Somebody who showed a token that holds.
    Known(Arc<Actor>),
    /// The program itself, for export and checks.
    System,
}

/// Somebody whose token holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Whoever gave out the token: the name of the issuer in the configuration.
    pub issuer: String,
    /// Whom the issuer means: a person's or a program's key there. No name, no address.
    pub subject: String,
    /// The slug of the organization that they act for.
    pub organization: Option<String>,
    /// What they may do besides reading what is public.
    pub scopes: BTreeSet<Scope>,
}

/// One permission. Names of records in it are slugs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// `members:read`: to read what is for members of networks.
    ReadMembers,
    /// `restricted:read:BODY`: to read what is for those who coordinate a crisis in a body.
    ReadRestricted(String),
    /// `contacts:read`: to read contact points that are not public.
    ReadContacts,
    /// `contacts:bulk`: to read many contact points at once.
    ReadContactsInBulk,
    /// `persons:protected`: to be told who a protected person is.
    ReadProtectedPersons,
    /// `audit:read`: to read who changed what.
    ReadAudit,
    /// `sync:write:AUTHORITY`: to write the records that an organization owns.
    WriteRecords(String),
    /// `sync:approve`: to approve a large run of another.
    ApproveSync,
    /// `events:write:BODY`: to write the events of a body, and who takes part.
    WriteEvents(String),
    /// `mode:write:BODY`: to change the operating mode of a body, and its direction.
    WriteMode(String),
    /// `member:write:ORGANIZATION`: to answer for a member: invitations, its representatives, what
    /// it has to do.
    WriteMember(String),
    /// `translations:write:LANGUAGE`: to translate into a language.
    WriteTranslations(Language),
    /// `gdpr:admin`: to protect, restrict, hand out and erase what is kept of a person.
    AdministerPrivacy,
    /// `registry:operate`: to look after the registry: its reference data, its callers, and records
    /// whose owner cannot.
    Operate,
}

/// The text is no scope of the registry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no scope of the registry")]
pub struct UnknownScope(pub String);

impl FromStr for Scope {
    type Err = UnknownScope;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || UnknownScope(text.to_owned());
        let plain = match text {
            "members:read" => Some(Self::ReadMembers),
            "contacts:read" => Some(Self::ReadContacts),
            "contacts:bulk" => Some(Self::ReadContactsInBulk),
            "persons:protected" => Some(Self::ReadProtectedPersons),
            "audit:read" => Some(Self::ReadAudit),
            "sync:approve" => Some(Self::ApproveSync),
            "gdpr:admin" => Some(Self::AdministerPrivacy),
            "registry:operate" => Some(Self::Operate),
            _ => None,
        };
        if let Some(scope) = plain {
            return Ok(scope);
        }
        let (deed, of) = text.rsplit_once(':').ok_or_else(unknown)?;
        let of = Some(of.to_owned()).filter(|of| !of.is_empty());
        let of = of.ok_or_else(unknown)?;
        match deed {
            "restricted:read" => Ok(Self::ReadRestricted(of)),
            "sync:write" => Ok(Self::WriteRecords(of)),
            "events:write" => Ok(Self::WriteEvents(of)),
            "mode:write" => Ok(Self::WriteMode(of)),
            "member:write" => Ok(Self::WriteMember(of)),
            "translations:write" => {
                let language = of.parse().map_err(|_no_language| unknown())?;
                Ok(Self::WriteTranslations(language))
            }
            _ => Err(unknown()),
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReadMembers => f.write_str("members:read"),
            Self::ReadRestricted(body) => write!(f, "restricted:read:{body}"),
            Self::ReadContacts => f.write_str("contacts:read"),
            Self::ReadContactsInBulk => f.write_str("contacts:bulk"),
            Self::ReadProtectedPersons => f.write_str("persons:protected"),
            Self::ReadAudit => f.write_str("audit:read"),
            Self::WriteRecords(authority) => write!(f, "sync:write:{authority}"),
            Self::ApproveSync => f.write_str("sync:approve"),
            Self::WriteEvents(body) => write!(f, "events:write:{body}"),
            Self::WriteMode(body) => write!(f, "mode:write:{body}"),
            Self::WriteMember(organization) => write!(f, "member:write:{organization}"),
            Self::WriteTranslations(language) => write!(f, "translations:write:{language}"),
            Self::AdministerPrivacy => f.write_str("gdpr:admin"),
            Self::Operate => f.write_str("registry:operate"),
        }
    }
}

impl Caller {
    /// Who they are, if they said so.
    pub fn actor(&self) -> Option<&Actor> {
        match self {
            Self::Known(actor) => Some(actor),
            Self::Anonymous | Self::System => None,
        }
    }

    /// True if they have a permission. The program itself has them all.
    pub fn has(&self, scope: &Scope) -> bool {
        match self {
            Self::Anonymous => false,
            Self::Known(actor) => actor.scopes.contains(scope),
            Self::System => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_is_read_as_it_is_written() {
        for text in [
            "members:read",
            "restricted:read:samverkan-stockholm",
            "contacts:read",
            "contacts:bulk",
            "persons:protected",
            "audit:read",
            "sync:write:skr",
            "sync:approve",
            "events:write:skane",
            "mode:write:skane",
            "member:write:lund",
            "translations:write:fi",
            "gdpr:admin",
            "registry:operate",
        ] {
            let scope: Scope = text.parse().unwrap();
            assert_eq!(scope.to_string(), text);
        }
        for text in [
            "",
            "openid",
            "sync:write",
            "sync:write:",
            "members:read:skr",
            "translations:write:svenska!",
            "Members:read",
        ] {
            assert!(text.parse::<Scope>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_permission_for_one_opens_nothing_of_another() {
        let actor = Actor {
            issuer: "test".to_owned(),
            subject: "anna".to_owned(),
            organization: None,
            scopes: BTreeSet::from([Scope::WriteRecords("skr".to_owned())]),
        };
        let caller = Caller::Known(Arc::new(actor));
        assert!(caller.has(&Scope::WriteRecords("skr".to_owned())));
        assert!(!caller.has(&Scope::WriteRecords("kuntaliitto".to_owned())));
        assert!(!caller.has(&Scope::WriteEvents("skr".to_owned())));
        assert!(Caller::System.has(&Scope::Operate));
        assert!(!Caller::Anonymous.has(&Scope::ReadMembers));
    }
}
