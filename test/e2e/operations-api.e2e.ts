// A world for each; one file for Jest, because loading the gateway takes longer than they do.
import './operations-api/metrics.js';
import './operations-api/go-live.js';
