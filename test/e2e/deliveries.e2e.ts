// A world for each; one file for Jest, because loading the gateway takes longer than they do.
import './deliveries/deliveries.js';
import './deliveries/outbox.js';
