return await Sav.Chaos.Commands.ChaosCommandLine.RunAsync(args);
