//! The network of the municipalities of Skåne for crisis preparedness, security and safety.

mod autumn_meeting;
mod background;
mod cooperation;
mod focus;
mod goals;
