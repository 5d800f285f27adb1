//! Ids of the API: opaque, stable, and typed, so that one of the wrong type is told.

use async_graphql::ID;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entity::RecordKind;
use uuid::Uuid;

use super::problem::Problem;

/// What an id can be of. Networks and groups share a type: a group may become a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IdType {
    Source,
    Area,
    Municipality,
    Organization,
    Person,
    Employment,
    Topic,
    Body,
    Seat,
    Membership,
    Event,
    Participation,
    Relation,
    Situation,
    EventSeries,
    Term,
    Mandate,
    Obligation,
    Agreement,
    ModeChange,
    Direction,
    SituationPicture,
    Responsibility,
    Statement,
    StatedCount,
    Holding,
}

impl IdType {
    const ALL: [Self; 26] = [
        Self::Source,
        Self::Area,
        Self::Municipality,
        Self::Organization,
        Self::Person,
        Self::Employment,
        Self::Topic,
        Self::Body,
        Self::Seat,
        Self::Membership,
        Self::Event,
        Self::Participation,
        Self::Relation,
        Self::Situation,
        Self::EventSeries,
        Self::Term,
        Self::Mandate,
        Self::Obligation,
        Self::Agreement,
        Self::ModeChange,
        Self::Direction,
        Self::SituationPicture,
        Self::Responsibility,
        Self::Statement,
        Self::StatedCount,
        Self::Holding,
    ];

    /// The type of the ids of a kind of record.
    pub(super) fn of(kind: RecordKind) -> Self {
        match kind {
            RecordKind::Source => Self::Source,
            RecordKind::Area => Self::Area,
            RecordKind::Organization => Self::Organization,
            RecordKind::Person => Self::Person,
            RecordKind::Topic => Self::Topic,
            RecordKind::Body => Self::Body,
            RecordKind::Seat => Self::Seat,
            RecordKind::Membership => Self::Membership,
            RecordKind::Event => Self::Event,
            RecordKind::Participation => Self::Participation,
            RecordKind::Relation => Self::Relation,
            RecordKind::Situation => Self::Situation,
            RecordKind::EventSeries => Self::EventSeries,
            RecordKind::Term => Self::Term,
            RecordKind::Mandate => Self::Mandate,
            RecordKind::Obligation => Self::Obligation,
            RecordKind::Agreement => Self::Agreement,
            RecordKind::ModeChange => Self::ModeChange,
            RecordKind::Direction => Self::Direction,
            RecordKind::SituationPicture => Self::SituationPicture,
            RecordKind::Responsibility => Self::Responsibility,
            RecordKind::Statement => Self::Statement,
            RecordKind::StatedCount => Self::StatedCount,
        }
    }

    /// The kind of record that ids of this type are of. A municipality is told by its area, a part by
    /// what it is a part of.
    pub(super) fn kind(self) -> RecordKind {
        match self {
            Self::Source => RecordKind::Source,
            Self::Area | Self::Municipality => RecordKind::Area,
            Self::Organization => RecordKind::Organization,
            Self::Person | Self::Employment => RecordKind::Person,
            Self::Topic => RecordKind::Topic,
            Self::Body => RecordKind::Body,
            Self::Seat | Self::Holding => RecordKind::Seat,
            Self::Membership => RecordKind::Membership,
            Self::Event => RecordKind::Event,
            Self::Participation => RecordKind::Participation,
            Self::Relation => RecordKind::Relation,
            Self::Situation => RecordKind::Situation,
            Self::EventSeries => RecordKind::EventSeries,
            Self::Term => RecordKind::Term,
            Self::Mandate => RecordKind::Mandate,
            Self::Obligation => RecordKind::Obligation,
            Self::Agreement => RecordKind::Agreement,
            Self::ModeChange => RecordKind::ModeChange,
            Self::Direction => RecordKind::Direction,
            Self::SituationPicture => RecordKind::SituationPicture,
            Self::Responsibility => RecordKind::Responsibility,
            Self::Statement => RecordKind::Statement,
            Self::StatedCount => RecordKind::StatedCount,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Source => "Source",
            Self::Area => "Area",
            Self::Municipality => "Municipality",
            Self::Organization => "Organization",
            Self::Person => "Person",
            Self::Employment => "Employment",
            Self::Topic => "Topic",
            Self::Body => "Body",
            Self::Seat => "Seat",
            Self::Membership => "Membership",
            Self::Event => "Event",
            Self::Participation => "Participation",
            Self::Relation => "Relation",
            Self::Situation => "Situation",
            Self::EventSeries => "EventSeries",
            Self::Term => "Term",
            Self::Mandate => "Mandate",
            Self::Obligation => "Obligation",
            Self::Agreement => "Agreement",
            Self::ModeChange => "ModeChange",
            Self::Direction => "Direction",
            Self::SituationPicture => "SituationPicture",
            Self::Responsibility => "Responsibility",
            Self::Statement => "Statement",
            Self::StatedCount => "StatedCount",
            Self::Holding => "Holding",
        }
    }

    /// The first byte of ids of this type. Part of every id that a client has kept: never changes.
    fn tag(self) -> u8 {
        match self {
            Self::Source => b's',
            Self::Area => b'a',
            Self::Municipality => b'm',
            Self::Organization => b'o',
            Self::Person => b'p',
            Self::Employment => b'w',
            Self::Topic => b't',
            Self::Body => b'b',
            Self::Seat => b'S',
            Self::Membership => b'M',
            Self::Event => b'e',
            Self::Participation => b'P',
            Self::Relation => b'r',
            Self::Situation => b'x',
            Self::EventSeries => b'E',
            Self::Term => b'g',
            Self::Mandate => b'd',
            Self::Obligation => b'O',
            Self::Agreement => b'A',
            Self::ModeChange => b'c',
            Self::Direction => b'D',
            Self::SituationPicture => b'i',
            Self::Responsibility => b'R',
            Self::Statement => b'u',
            Self::StatedCount => b'n',
            Self::Holding => b'h',
        }
    }
}

/// The id of a record.
pub(super) fn encode(of: IdType, id: impl Into<Uuid>) -> ID {
    let mut bytes = [0; 17];
    let (tag, key) = bytes.split_at_mut(1);
    tag.copy_from_slice(&[of.tag()]);
    key.copy_from_slice(id.into().as_bytes());
    ID(URL_SAFE_NO_PAD.encode(bytes))
}

/// The type and the key that an id stands for.
pub(super) fn decode(id: &ID) -> Result<(IdType, Uuid), Problem> {
    let bytes = URL_SAFE_NO_PAD
        .decode(id.as_bytes())
        .map_err(|_no_base64| Problem::MalformedId)?;
    let (tag, key) = bytes.split_first().ok_or(Problem::MalformedId)?;
    let of = IdType::ALL
        .into_iter()
        .find(|of| of.tag() == *tag)
        .ok_or(Problem::MalformedId)?;
    let key = Uuid::from_slice(key).map_err(|_wrong_length| Problem::MalformedId)?;
    Ok((of, key))
}

/// The key that an id of a type stands for.
pub(super) fn decode_as<T: From<Uuid>>(expected: IdType, id: &ID) -> Result<T, Problem> {
    let (actual, key) = decode(id)?;
    if actual == expected {
        Ok(T::from(key))
    } else {
        Err(Problem::WrongIdType {
            expected: expected.name(),
            actual: actual.name(),
        })
    }
}
