import http from "node:http";
import { verifySignature } from "../lib/webhooks";
import { expect, expectNoAxeFindings, test } from "./fixtures";
import { RECEIVER_PORT } from "./settings";

interface Received {
  headers: Record<string, string | undefined>;
  body: string;
}

/** A receiver of the operator's own network, as `KYC_WEBHOOK_INSIDE` names it. */
async function receiver(status: () => number) {
  const received: Received[] = [];
  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      received.push({ headers, body });
      response.writeHead(status()).end("thank you");
    });
  });
  await new Promise<void>((resolve) => server.listen(RECEIVER_PORT, "localhost", resolve));
  return {
    received,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test("an administrator sets up a webhook, sees a failure explained, sends it again, and changes the secret", async ({
  desk,
  api,
}) => {
  let status = 500;
  const { received, close } = await receiver(() => status);
  try {
    await desk.goto("/settings");
    await desk
      .getByRole("navigation", { name: "Sections of the settings" })
      .getByRole("link", { name: "Webhooks" })
      .click();
    await expect(desk).toHaveURL(/\/settings\/webhooks$/);
    await expectNoAxeFindings(desk);
    await desk.getByRole("link", { name: "Add a webhook" }).click();
    await desk.getByLabel("Name").fill("Back office");
    await desk.getByLabel("Address").fill("https://10.0.0.8/hook");
    await desk.getByRole("checkbox", { name: "Every event of validations" }).uncheck();
    await desk.getByRole("checkbox", { name: /A person was added/ }).check();
    await expectNoAxeFindings(desk);
    await desk.getByRole("button", { name: "Add the webhook" }).click();
    await expect(desk.locator("#webhook-url-error")).toHaveText("must lead to a public address");
    await desk.getByLabel("Address").fill(`http://localhost:${RECEIVER_PORT}/hook`);
    await desk.getByRole("button", { name: "Add the webhook" }).click();
    const secret = (await desk.locator("code", { hasText: "whsec_" }).textContent()) ?? "";
    await expectNoAxeFindings(desk);
    await desk.getByRole("link", { name: "To the webhook" }).click();
    await expect(desk.getByRole("heading", { name: "Back office" })).toBeVisible();
    await expect(desk.getByText("whsec_")).toHaveCount(0);
    await expectNoAxeFindings(desk);

    const made = await api.post("/api/entities", { data: { type: "person", name: "Zoë Webhook", countryCode: "ES" } });
    expect(made.status()).toBe(201);
    await expect.poll(() => received.length).toBe(1);
    await desk.reload();
    await desk.getByRole("link", { name: "entity.created" }).click();
    await expect(desk.getByText("The receiver answered, but not with success")).toBeVisible();
    await expect(desk.getByText("Zoë Webhook").first()).toBeVisible();
    await expectNoAxeFindings(desk);

    status = 200;
    await desk.getByRole("button", { name: "Send again" }).click();
    await expect(desk.getByText("Delivered")).toBeVisible();
    await expect(desk.getByText("thank you")).toBeVisible();
    expect(received).toHaveLength(2);
    expect(received[1]?.headers["webhook-id"]).toBe(received[0]?.headers["webhook-id"]);
    for (const { headers, body } of received) expect(verifySignature(headers, body, [secret])).toBe("valid");

    await desk.getByRole("link", { name: "Back office" }).click();
    await desk.getByLabel("The former secret counts").selectOption("0");
    await desk.getByRole("button", { name: "Change the secret" }).click();
    const next = (await desk.locator("code", { hasText: "whsec_" }).textContent()) ?? "";
    await desk.getByRole("button", { name: "Send a test" }).click();
    await expect(desk.getByRole("heading", { name: "Delivery of webhook.test" })).toBeVisible();
    await expect(desk.getByText("Delivered")).toBeVisible();
    const last = received.at(-1);
    expect(verifySignature(last?.headers ?? {}, last?.body ?? "", [next])).toBe("valid");
    expect(verifySignature(last?.headers ?? {}, last?.body ?? "", [secret])).toBe("wrong-signature");

    await desk.getByRole("link", { name: "Back office" }).click();
    await desk.getByRole("button", { name: "Remove", exact: true }).click();
    await desk.getByRole("button", { name: "Remove the webhook" }).click();
    await expect(desk).toHaveURL(/\/settings\/webhooks$/);
    await expect(desk.getByRole("heading", { name: "No webhooks yet" })).toBeVisible();
  } finally {
    close();
  }
});

test("the settings of webhooks fit a phone, in the dark too", async ({ desk }) => {
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.emulateMedia({ colorScheme: "dark" });
  for (const address of ["/settings/webhooks", "/settings/webhooks/new"]) {
    await desk.goto(address);
    await expectNoAxeFindings(desk);
    const overflow = await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([address, overflow]).toEqual([address, 0]);
  }
});
