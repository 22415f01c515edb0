/**
 * Cuts a byte stream of the PostgreSQL wire protocol into whole frontend messages. The first message of a connection
 * has no type byte. Returns what was complete and keeps the rest for the next call.
 */
export class MessageFramer {
  #rest: Buffer = Buffer.alloc(0);
  #started = false;

  push(bytes: Uint8Array): Buffer[] {
    const incoming = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#rest = this.#rest.length === 0 ? incoming : Buffer.concat([this.#rest, incoming]);
    const messages: Buffer[] = [];
    for (;;) {
      const header = this.#started ? 1 : 0;
      if (this.#rest.length < header + 4) break;
      const length = header + this.#rest.readUInt32BE(header);
      if (this.#rest.length < length) break;
      messages.push(this.#rest.subarray(0, length));
      this.#rest = this.#rest.subarray(length);
      this.#started = true;
    }
    return messages;
  }
}
