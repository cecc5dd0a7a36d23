// Loaded before main.ts, in plain JavaScript: an older Node could not even read what follows.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Footbridge needs Node 22.18 or newer, and this is ${process.versions.node}.\n` +
      'It brings its own: start it with `npx -y pnpm@12.21.0 start`.\n',
  );
  process.exit(1);
}
