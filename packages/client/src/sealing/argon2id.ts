// A file of its own, so that nothing else of the library is fetched with it.
export { argon2id } from 'hash-wasm';
