// <suyuan-lookup>: the product check inside any web page. See docs/embedding.md.
//
//   <script src="https://suyuan.example/embed.js" async></script>
//   <suyuan-lookup lang="zh-CN"></suyuan-lookup>
//   <suyuan-lookup product="6901234567892"></suyuan-lookup>

(() => {
  "use strict";
  if (!("customElements" in window) || customElements.get("suyuan-lookup")) return;

  const SCRIPT_ORIGIN = document.currentScript ? new URL(document.currentScript.src).origin : location.origin;
  const VERSION = 1;
  const HEIGHT = { least: 160, most: 2400, first: 560 };
  // The app may start to listen long after its page has loaded.
  const HELLO = { every: 500, times: 120 };
  const PARAMETERS = ["code", "lang", "theme", "view"];
  const TITLES = { zh: "商品溯源查验", en: "Product check" };

  class SuyuanLookup extends HTMLElement {
    static observedAttributes = ["src", "product", ...PARAMETERS];

    #frame = null;
    #origin = "";
    #isReady = false;
    #asked = null;
    #hello = 0;
    #hear = (event) => this.#receive(event);

    connectedCallback() {
      if (!this.shadowRoot) this.attachShadow({ mode: "open" });
      window.addEventListener("message", this.#hear);
      this.#build();
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#hear);
      clearInterval(this.#hello);
      this.#frame?.remove();
      this.#frame = null;
      this.#isReady = false;
    }

    attributeChangedCallback(name, before, now) {
      if (!this.#frame || before === now) return;
      // A new code needs no new page.
      if (name === "code" && now && this.#isReady) this.lookup(now);
      else this.#build();
    }

    /** Looks a code up, as if it had been scanned. */
    lookup(code) {
      this.#asked = String(code);
      if (this.#isReady) this.#ask();
      // Someone waits for it, wherever on the page the frame is.
      else if (this.#frame) this.#frame.loading = "eager";
    }

    /** The origin of the deployment that answers. */
    get origin() {
      return this.#origin;
    }

    #build() {
      const address = this.#address();
      clearInterval(this.#hello);
      this.#frame?.remove();
      this.#isReady = false;
      if (!address) return;
      this.#origin = address.origin;
      const frame = document.createElement("iframe");
      frame.src = address.href;
      frame.title = this.getAttribute("title") || (/^zh/i.test(this.lang || "zh") ? TITLES.zh : TITLES.en);
      frame.loading = "lazy";
      frame.allow = "camera; clipboard-write; web-share";
      // Tells the app which site it is in, but not which page.
      frame.referrerPolicy = "origin";
      // By property, not by attribute: a strict content security policy permits this one.
      Object.assign(frame.style, { display: "block", width: "100%", border: "0", colorScheme: "normal" });
      frame.style.height = `${HEIGHT.first}px`;
      frame.addEventListener("load", () => this.#greet());
      this.shadowRoot.replaceChildren(frame);
      this.#frame = frame;
    }

    // Until the frame says that it is ready: it knows then where to say so.
    #greet() {
      clearInterval(this.#hello);
      let left = HELLO.times;
      const greet = () => {
        if (this.#isReady || left-- === 0) clearInterval(this.#hello);
        else this.#post({ type: "hello" });
      };
      this.#hello = setInterval(greet, HELLO.every);
      greet();
    }

    #address() {
      let address;
      try {
        // A product's card has an address of its own; without one, whoever visits scans or types.
        const product = this.getAttribute("product");
        const path = product ? `/product/${encodeURIComponent(product.trim())}` : "/embed";
        address = new URL(path, this.getAttribute("src") || SCRIPT_ORIGIN);
      } catch {
        console.error("suyuan-lookup: src is no URL");
        return null;
      }
      if (!/^https?:$/.test(address.protocol)) {
        console.error("suyuan-lookup: src must be http or https");
        return null;
      }
      for (const name of PARAMETERS) {
        const value = this.getAttribute(name);
        if (value) address.searchParams.set(name, value);
      }
      return address;
    }

    #ask() {
      this.#post({ type: "lookup", code: this.#asked });
      this.#asked = null;
    }

    #post(message) {
      this.#frame?.contentWindow?.postMessage({ target: "suyuan", version: VERSION, ...message }, this.#origin);
    }

    #receive({ origin, source, data }) {
      // Any frame may send messages; only the one made here, still showing its own origin, is heard.
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#origin) return;
      if (data?.source !== "suyuan" || data.version !== VERSION) return;
      if (data.type === "ready") {
        clearInterval(this.#hello);
        this.#isReady = true;
        this.#tell("suyuan-ready", {});
        if (this.#asked !== null) this.#ask();
      } else if (data.type === "result") {
        const { outcome, level, canonical } = data;
        if ([outcome, level, canonical].every((value) => typeof value === "string")) {
          this.#tell("suyuan-result", { outcome, level, canonical });
        }
      } else if (data.type === "resize" && Number.isFinite(data.height)) {
        const height = Math.min(Math.max(data.height, HEIGHT.least), HEIGHT.most);
        this.#frame.style.height = `${Math.ceil(height)}px`;
      }
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }
  }

  customElements.define("suyuan-lookup", SuyuanLookup);
})();
