//! How large a question is, weighed before anything of it is validated or looked up.
//!
//! A fragment that spreads another one twice doubles it, and so on: a document of a kilobyte can
//! stand for more fields than there is time for, and the validator walks every copy. So each fragment
//! is weighed once, and what is spread is counted, not walked.

use std::collections::HashMap;

use async_graphql::Name;
use async_graphql::parser::types::{ExecutableDocument, OperationType, Selection, SelectionSet};

use super::problem::Problem;

/// The most that one question may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limits {
    /// Fields and fragments, with every fragment counted as often as it is spread.
    pub(super) selections: u64,
    /// Fields of a query at its root.
    pub(super) queries: u64,
    /// Changes in one request.
    pub(super) mutations: u64,
    /// Fields under other names than their own, counted like selections.
    pub(super) aliases: u64,
    /// Directives, counted like selections.
    pub(super) directives: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            selections: 5_000,
            queries: 50,
            mutations: 10,
            aliases: 500,
            directives: 100,
        }
    }
}

/// What a set of selections comes to when its fragments are put in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Weight {
    selections: u64,
    /// Fields on the level of the set itself.
    fields: u64,
    aliases: u64,
    directives: u64,
}

impl Weight {
    /// What no limit lets through: that of a fragment which spreads itself.
    const ENDLESS: Self = Self {
        selections: u64::MAX,
        fields: u64::MAX,
        aliases: u64::MAX,
        directives: u64::MAX,
    };

    fn and(self, other: Self) -> Self {
        Self {
            selections: self.selections.saturating_add(other.selections),
            fields: self.fields.saturating_add(other.fields),
            aliases: self.aliases.saturating_add(other.aliases),
            directives: self.directives.saturating_add(other.directives),
        }
    }

    /// The same one level further in.
    fn inside(self) -> Self {
        Self { fields: 0, ..self }
    }
}

/// Refuses a document that asks for too much, whichever of its operations is meant.
pub(super) fn check(document: &ExecutableDocument, limits: &Limits) -> Result<(), Problem> {
    let mut scales = Scales {
        document,
        known: HashMap::new(),
    };
    for (_, operation) in document.operations.iter() {
        let operation = &operation.node;
        let weight = scales.weigh(&operation.selection_set.node);
        let fields = match operation.ty {
            OperationType::Mutation => ("mutations", limits.mutations),
            OperationType::Query | OperationType::Subscription => ("queries", limits.queries),
        };
        within(weight, fields, limits)?;
    }
    // Those that nothing spreads are validated all the same.
    for name in document.fragments.keys() {
        let weight = scales.fragment(name);
        within(weight.inside(), ("queries", limits.queries), limits)?;
    }
    Ok(())
}

fn within(weight: Weight, root: (&'static str, u64), limits: &Limits) -> Result<(), Problem> {
    let measures = [
        ("selections", weight.selections, limits.selections),
        (root.0, weight.fields, root.1),
        ("aliases", weight.aliases, limits.aliases),
        ("directives", weight.directives, limits.directives),
    ];
    let broken = measures.into_iter().find(|(_, given, max)| given > max);
    match broken {
        None => Ok(()),
        Some((measure, _, max)) => Err(Problem::QueryTooComplex { measure, max }),
    }
}

struct Scales<'a> {
    document: &'a ExecutableDocument,
    /// `None` for a fragment that is being weighed: it spreads itself.
    known: HashMap<&'a Name, Option<Weight>>,
}

impl<'a> Scales<'a> {
    fn weigh(&mut self, set: &'a SelectionSet) -> Weight {
        let mut whole = Weight::default();
        for item in &set.items {
            let directives = item.node.directives().len();
            let own = Weight {
                selections: 1,
                directives: u64::try_from(directives).unwrap_or(u64::MAX),
                ..Weight::default()
            };
            let rest = match &item.node {
                Selection::Field(field) => Weight {
                    fields: 1,
                    aliases: u64::from(field.node.alias.is_some()),
                    ..Weight::default()
                }
                .and(self.weigh(&field.node.selection_set.node).inside()),
                Selection::InlineFragment(inline) => self.weigh(&inline.node.selection_set.node),
                Selection::FragmentSpread(spread) => self.fragment(&spread.node.fragment_name.node),
            };
            whole = whole.and(own).and(rest);
        }
        whole
    }

    /// The weight of a fragment; nothing if there is none, which the validator tells.
    fn fragment(&mut self, name: &Name) -> Weight {
        let Some((name, fragment)) = self.document.fragments.get_key_value(name) else {
            return Weight::default();
        };
        if let Some(known) = self.known.get(name) {
            return known.unwrap_or(Weight::ENDLESS);
        }
        self.known.insert(name, None);
        let weight = self.weigh(&fragment.node.selection_set.node);
        self.known.insert(name, Some(weight));
        weight
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use async_graphql::parser::parse_query;

    use super::*;

    fn told(query: &str) -> Result<(), Problem> {
        check(&parse_query(query).unwrap(), &Limits::default())
    }

    fn refused(measure: &'static str, max: u64) -> Result<(), Problem> {
        Err(Problem::QueryTooComplex { measure, max })
    }

    /// Fragments of which each spreads the next one twice.
    fn doubling(times: usize) -> String {
        let mut query = String::from("{ ...F0 }");
        for number in 0..times {
            write!(
                query,
                " fragment F{number} on Query {{ ...F{0} ...F{0} }}",
                number + 1
            )
            .unwrap();
        }
        write!(query, " fragment F{times} on Query {{ __typename }}").unwrap();
        query
    }

    #[test]
    fn what_doubles_is_counted_and_not_walked() {
        assert_eq!(told(&doubling(3)), Ok(()));
        assert_eq!(told(&doubling(30)), refused("selections", 5_000));
        assert_eq!(told(&doubling(500)), refused("selections", 5_000));
    }

    #[test]
    fn a_fragment_that_spreads_itself_is_endless() {
        let query = "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }";
        assert_eq!(told(query), refused("selections", 5_000));
    }

    #[test]
    fn what_no_operation_spreads_is_weighed_too() {
        let query = doubling(30).replacen("{ ...F0 }", "{ __typename }", 1);
        assert_eq!(told(&query), refused("selections", 5_000));
    }

    #[test]
    fn each_measure_has_its_limit() {
        let fields = |count: usize, field: &str| field.repeat(count);
        let cases = [
            (format!("{{ {} }}", fields(50, "seq ")), Ok(())),
            (
                format!("{{ {} }}", fields(51, "seq ")),
                refused("queries", 50),
            ),
            (format!("mutation {{ {} }}", fields(10, "a ")), Ok(())),
            (
                format!("mutation {{ {} }}", fields(11, "a ")),
                refused("mutations", 10),
            ),
            (
                format!(
                    "mutation {{ ...A ...A }} fragment A on Mutation {{ {} }}",
                    fields(6, "a ")
                ),
                refused("mutations", 10),
            ),
            (format!("{{ a {{ {} }} }}", fields(500, "b: c ")), Ok(())),
            (
                format!("{{ a {{ {} }} }}", fields(501, "b: c ")),
                refused("aliases", 500),
            ),
            (format!("{{ a {} }}", fields(100, "@b ")), Ok(())),
            (
                format!("{{ a {} }}", fields(101, "@b ")),
                refused("directives", 100),
            ),
            (
                format!("{{ a {{ {} }} }} query B {{ c }}", fields(5_000, "d ")).replacen(
                    '{',
                    "query A {",
                    1,
                ),
                refused("selections", 5_000),
            ),
        ];
        for (query, wanted) in cases {
            assert_eq!(told(&query), wanted, "{}", &query[..query.len().min(60)]);
        }
    }
}
