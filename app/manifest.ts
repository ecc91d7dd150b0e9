import type { MetadataRoute } from "next";

/** What a browser needs to install the desk as an app of its own. It works online only: nothing of a person is kept. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "KYC Desk",
    short_name: "KYC Desk",
    description: "Review desk for identity checks",
    start_url: "/verifications",
    scope: "/",
    display: "standalone",
    background_color: "#f7f8fa",
    theme_color: "#3a5fd0",
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
    ],
  };
}
