use nordverk::registry;

use crate::support::on_both;

on_both! {
    async fn the_delivered_registry_breaks_no_rule(app: TestApp) {
        let broken = registry::broken(&app.live().registry());

        assert!(broken.is_empty(), "{broken:#?}");
    }
}
