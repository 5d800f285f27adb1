//! The expert network of Kommunförbundet and its steering group.

mod municipalities;
mod network;
mod page;
mod seats;
mod statements;
mod steering_group;
