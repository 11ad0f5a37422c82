/** The service's metrics for Prometheus. The only file that knows prom-client. */

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export interface ServiceMetrics {
  readonly requests: Counter<"method" | "route" | "status">;
  readonly renderSeconds: Histogram;
  readonly pages: Counter;
  readonly lost: Counter<"reason">;
  readonly waiting: Gauge;
  readonly contentType: string;
  /** In the text format that Prometheus reads. */
  text(): Promise<string>;
}

/** A registry of its own for each service: several may live in one process. */
export function serviceMetrics(): ServiceMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    requests: new Counter({
      name: "tarwisa_http_requests_total",
      help: "Requests by route and status.",
      labelNames: ["method", "route", "status"],
      registers,
    }),
    renderSeconds: new Histogram({
      name: "tarwisa_render_seconds",
      help: "Time of renders in their worker.",
      buckets: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30],
      registers,
    }),
    pages: new Counter({ name: "tarwisa_pages_total", help: "Pages rendered.", registers }),
    lost: new Counter({
      name: "tarwisa_renders_lost_total",
      help: "Renders that were stopped or broke their worker.",
      labelNames: ["reason"],
      registers,
    }),
    waiting: new Gauge({ name: "tarwisa_renders_waiting", help: "Renders waiting for a worker.", registers }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
