// A world for each; one file for Jest, because loading the gateway takes longer than they do.
import './tools/signatures.js';
import './tools/inspections.js';
