//! Changing the registry: the one write path, who may, and what comes of it.

mod path;
