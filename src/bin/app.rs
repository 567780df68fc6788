//! The reader's front end.

fn main() {
    precis::app::start();
}
