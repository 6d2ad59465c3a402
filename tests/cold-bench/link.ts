// One direction of a line: packets of all connections leave in turn at its rate, and arrive after its delay.

/** Now, in milliseconds since 1970: the same on the page, whose `performance.timeOrigin` counts from there too. */
export const clock = (): number => performance.timeOrigin + performance.now();

/** What is sent in one go; its parts wait for nothing but the link. */
export interface Packet {
  /** Bytes. */
  readonly size: number;
  /** Called when it has arrived. */
  readonly arrive: () => void;
}

/** What one connection has yet to send. */
export type Queue = Packet[];

export class Link {
  /** Of every connection that waits, in the order of their turns. */
  private readonly waiting: Queue[] = [];
  /** What has left, in order. */
  private readonly underWay: { at: number; arrive: () => void }[] = [];
  /** When the packet that left last was through. Times are computed, so that a timer that is late slows nothing down. */
  private freeAt = 0;
  private timer?: NodeJS.Timeout;

  /** `rate` in bits a second, `delay` in milliseconds. */
  constructor(
    private readonly rate: number,
    private readonly delay: number,
  ) {}

  /** Sends a packet after those in the connection's queue. */
  send(queue: Queue, packet: Packet): void {
    if (!this.waiting.length) this.freeAt = Math.max(this.freeAt, clock());
    if (!queue.length) this.waiting.push(queue);
    queue.push(packet);
    this.run();
  }

  /** Forgets what a connection has yet to send. */
  drop(queue: Queue): void {
    queue.length = 0;
    const at = this.waiting.indexOf(queue);
    if (at >= 0) this.waiting.splice(at, 1);
  }

  private run(): void {
    clearTimeout(this.timer);
    const now = clock();
    while (this.waiting.length && this.freeAt <= now) {
      const queue = this.waiting.shift()!;
      const { size, arrive } = queue.shift()!;
      if (queue.length) this.waiting.push(queue);
      this.freeAt += (size * 8_000) / this.rate;
      this.underWay.push({ at: this.freeAt + this.delay, arrive });
    }
    while (this.underWay.length && this.underWay[0].at <= now) this.underWay.shift()!.arrive();
    const next = Math.min(this.underWay[0]?.at ?? Infinity, this.waiting.length ? this.freeAt : Infinity);
    if (next < Infinity) this.timer = setTimeout(() => this.run(), next - now);
  }
}
