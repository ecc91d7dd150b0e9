/**
 * Runs the pipelines of @vladmandic/human and @vladmandic/face-api over the pictures named on standard input (a JSON list)
 * and prints a JSON list of {name, found, cpuMs: number[]}. `bench:face` starts it; the packages are no dependency of the
 * desk and live in a folder of their own: 370 MB for a comparison that few people run.
 */
import { existsSync, readFileSync } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import sharp from "sharp";

const folder = path.resolve(process.argv[2] ?? "");
const load = createRequire(path.join(folder, "package.json"));
const packages = path.join(folder, "node_modules");
const pictures = JSON.parse(readFileSync(0, "utf8"));

/** Both load their models over HTTP only. */
const server = http.createServer((request, response) => {
  const file = path.join(packages, "@vladmandic", path.normalize(request.url ?? ""));
  if (existsSync(file)) response.end(readFileSync(file));
  else response.writeHead(404).end();
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}`;
const wasm = `${path.join(packages, "@tensorflow/tfjs-backend-wasm/dist")}/`;

/** `detect` gets a tensor of the picture and says how many faces it described. */
async function measure(name, tf, detect) {
  const cpuMs = [];
  let found = 0;
  // The first picture compiles kernels; it is run once more at the end in its stead.
  for (const [i, file] of [...pictures, pictures[0]].entries()) {
    const before = process.cpuUsage();
    const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const tensor = tf.tensor3d(new Uint8Array(data), [info.height, info.width, 3], "int32");
    const faces = await detect(tensor);
    tensor.dispose();
    const used = process.cpuUsage(before);
    if (i === 0) continue;
    cpuMs.push((used.user + used.system) / 1000);
    if (faces > 0) found += 1;
  }
  return { name, found, cpuMs };
}

async function human() {
  const { Human } = load(path.join(packages, "@vladmandic/human/dist/human.node-wasm.js"));
  const off = { enabled: false };
  const on = { enabled: true };
  const pipeline = new Human({
    debug: false,
    backend: "wasm",
    wasmPath: wasm,
    wasmPlatformFetch: false,
    modelBasePath: `${base}/human/models/`,
    cacheSensitivity: 0,
    ...{ filter: off, body: off, hand: off, object: off, gesture: off, segmentation: off },
    // What ours does too: mesh, descriptor and both liveness cues; neither iris nor emotion.
    face: { enabled: true, iris: off, emotion: off, description: on, antispoof: on, liveness: on },
  });
  await pipeline.load();
  return measure("@vladmandic/human 3.3.6 (wasm)", pipeline.tf, async (tensor) => {
    const { face } = await pipeline.detect(tensor);
    return face.filter(({ embedding }) => embedding).length;
  });
}

async function faceApi() {
  const tf = load("@tensorflow/tfjs");
  load("@tensorflow/tfjs-backend-wasm").setWasmPaths(wasm);
  const faceapi = load(path.join(packages, "@vladmandic/face-api/dist/face-api.node-wasm.js"));
  await tf.setBackend("wasm");
  await tf.ready();
  const { ssdMobilenetv1, faceLandmark68Net, faceRecognitionNet } = faceapi.nets;
  for (const net of [ssdMobilenetv1, faceLandmark68Net, faceRecognitionNet])
    await net.loadFromUri(`${base}/face-api/model`);
  return measure("@vladmandic/face-api 1.7.15 (wasm, SSD)", tf, async (tensor) => {
    const faces = await faceapi
      .detectAllFaces(tensor, new faceapi.SsdMobilenetv1Options())
      .withFaceLandmarks()
      .withFaceDescriptors();
    return faces.length;
  });
}

const results = [await human(), await faceApi()];
server.close();
console.log(`RESULT ${JSON.stringify(results)}`);
