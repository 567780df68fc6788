//! Hooks: where components meet services and state.
