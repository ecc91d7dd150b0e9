/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  typedRoutes: true,
  agentRules: false,
  images: { unoptimized: true },
  // Reads files of its own beside its code.
  serverExternalPackages: ["pdfkit"],
  // `npm test` and `npm run check` see to the types; a start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // The form without JavaScript sends two images of 5 MiB through a server action.
    serverActions: { bodySizeLimit: "12mb" },
    // Without scripts such a form carries no action header, passes `proxy.ts`, and would be cut silently at 10 MB there.
    proxyClientMaxBodySize: "12mb",
  },
  // The API's reference pages say /entities, its KYC pages /api/entities: programs get the API at both, browsers the page.
  async rewrites() {
    const entities = { source: "/entities/:path*", destination: "/api/entities/:path*" };
    return {
      beforeFiles: [
        { ...entities, has: [{ type: "header", key: "authorization" }] },
        { ...entities, has: [{ type: "header", key: "accept", value: "application/json.*" }] },
      ],
    };
  },
  async headers() {
    return [
      // Packed when they were made (`lib/cli/capture-assets.ts`); a handler's own Content-Encoding is taken away by Next.
      { source: "/capture/br/:file", headers: [{ key: "Content-Encoding", value: "br" }] },
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
          { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=()" },
        ],
      },
    ];
  },
};

export default config;
