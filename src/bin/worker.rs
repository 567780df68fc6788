//! The analysing module: a Web Worker's program, or a library for the page itself.

fn main() {
    precis::worker::start();
}
