/** Stands for a thread that ends before it has answered. */
process.exit(7);
